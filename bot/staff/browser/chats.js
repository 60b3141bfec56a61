// What live chats need besides: signs of life, words that go out without a new page, and that somebody is writing.

const ALIVE_EVERY = 20_000;
const TYPING_EVERY = 3000;
const plainTitle = document.title;

function formWord() {
  return document.querySelector('input[name="form"]')?.value ?? '';
}

// Every open page says that it is there, and shows in its title how many customers wait for who takes chats.
async function showLife() {
  if (formWord() === '') return;
  const body = new URLSearchParams({ form: formWord() });
  const answer = await fetch('/console/chats/alive', { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok || answer.redirected) return;
  const { waiting } = await answer.json();
  document.title = waiting > 0 ? `(${waiting}) ${plainTitle}` : plainTitle;
  if (document.body.dataset.follows === 'chats') soon(renew);
}

function toEnd() {
  const talk = document.querySelector('.talk');
  if (talk) talk.scrollTop = talk.scrollHeight;
}

// The page that comes back takes the place of this one, with the words that were not sent. Where none comes (the line
// is down, nobody is signed in any more), what was written stays and the form says so.
async function sendQuietly(form, button) {
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form, button) });
  const [main = ''] = /<main>.*<\/main>/s.exec(await answer.text()) ?? [];
  const fresh = new DOMParser().parseFromString(main, 'text/html').querySelector('main');
  if (!fresh || new URL(answer.url).pathname.startsWith('/console/login')) throw new Error('Not sent.');
  document.querySelector('main').replaceWith(fresh);
  offerLines();
  toEnd();
  document.getElementById('words')?.focus();
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-quick]')) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = 'yes';
  const failed = form.querySelector('[role="alert"]');
  failed.hidden = true;
  sendQuietly(form, event.submitter).catch(() => {
    failed.hidden = false;
    delete form.dataset.sending;
  });
});

// While a Chinese word is being composed, Enter belongs to the input method.
document.addEventListener('keydown', (event) => {
  const { target, key, shiftKey, isComposing, keyCode } = event;
  if (key !== 'Enter' || shiftKey || isComposing || keyCode === 229 || target.id !== 'words') return;
  event.preventDefault();
  target.form.requestSubmit();
});

let typedAt = 0;
document.addEventListener('input', ({ target }) => {
  const path = target.dataset?.typing;
  if (!path || Date.now() - typedAt < TYPING_EVERY) return;
  typedAt = Date.now();
  const body = new URLSearchParams({ form: formWord() });
  fetch(path, { method: 'POST', body }).catch(() => undefined);
});

document.addEventListener('renewed', toEnd);
toEnd();
showLife();
setInterval(showLife, ALIVE_EVERY);
