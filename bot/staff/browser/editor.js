// The script of pages on which something is written. They work without it; with it, what is typed is not lost by
// leaving, previews follow, and the keyboard saves.

const WAIT = 500;

for (const form of document.querySelectorAll('form[data-unsaved]')) {
  const saved = content(form).toString();
  let sent = false;
  form.addEventListener('submit', () => {
    sent = true;
  });
  addEventListener('beforeunload', (event) => {
    if (!sent && content(form).toString() !== saved) event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('button[value="save"]'));
  });
  follow(form);
}

// Real wordings of customers go into the questions with a click.
for (const button of document.querySelectorAll('[data-adds]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const questions = document.querySelector('textarea[name="questions"]');
    questions.value = [questions.value.trimEnd(), button.dataset.adds].filter(Boolean).join('\n');
    questions.dispatchEvent(new Event('input', { bubbles: true }));
    button.closest('li').remove();
  });
}

// Of a chosen file only its name.
function content(form) {
  const fields = [...new FormData(form)].map(([name, value]) => [name, value.name ?? value]);
  return new URLSearchParams(fields);
}

// The service renders, so that what is seen here is what the channels make of it.
function follow(form) {
  const { previews } = form.dataset;
  if (!previews) return;
  let timer;
  let asked = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(renew, WAIT);
  });
  async function renew() {
    const turn = ++asked;
    const answer = await fetch(previews, { method: 'POST', body: content(form) });
    const text = await answer.text();
    if (!answer.ok || answer.redirected || turn !== asked) return;
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-preview]');
    const place = document.querySelector('[data-preview]');
    if (!fresh || !place) return;
    for (const [n, part] of fresh.querySelectorAll('details').entries()) {
      part.open = place.querySelectorAll('details')[n]?.open ?? false;
    }
    place.replaceWith(fresh);
  }
}
