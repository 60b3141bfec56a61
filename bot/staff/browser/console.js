// The script of the console. Every page works without it; with it, times count down and changes are seen at once.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// The clock of the service counts, whatever the one of this machine says.
const ahead = Date.parse(document.body.dataset.now) - Date.now();

function countDown() {
  for (const place of document.querySelectorAll('[data-due]')) {
    const left = Date.parse(place.dataset.due) - Date.now() - ahead;
    const { late, minutes, hours, days } = place.dataset;
    place.classList.toggle('late', left <= 0);
    if (left <= 0) place.textContent = late;
    else if (left < 2 * HOUR) place.textContent = minutes.replace('{n}', String(Math.ceil(left / MINUTE)));
    else if (left < 2 * DAY) place.textContent = hours.replace('{n}', String(Math.floor(left / HOUR)));
    else place.textContent = days.replace('{n}', String(Math.floor(left / DAY)));
  }
}

// What is only read is taken from a fresh copy of the page; what somebody is filling in stays as it is. Where that no
// longer fits the ticket, they are told.
async function renew() {
  const answer = await fetch(location.href, { headers: { 'X-Quiet': 'yes' } });
  if (!answer.ok || answer.redirected) return;
  // Without its head: the styles there bear a nonce that this page does not know.
  const [main = ''] = /<main>.*<\/main>/s.exec(await answer.text()) ?? [];
  const fresh = new DOMParser().parseFromString(main, 'text/html');
  for (const part of document.querySelectorAll('[data-live]')) {
    const other = fresh.querySelector(`[data-live="${part.dataset.live}"]`);
    const focused = part.contains(document.activeElement) && document.activeElement.getAttribute('href');
    if (!other) continue;
    part.replaceWith(other);
    if (focused) other.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  }
  const standing = (page) => page.querySelector('[data-standing]')?.dataset.standing;
  if (standing(fresh) !== standing(document)) document.querySelector('.changed').hidden = false;
  countDown();
  document.dispatchEvent(new Event('renewed'));
}

function follow() {
  const { follows } = document.body.dataset;
  if (!follows) return;
  const { ticket = '', chat = '' } = document.querySelector('[data-ticket], [data-chat]')?.dataset ?? {};
  const shown = new URLSearchParams(follows === 'chats' ? { chats: 'yes' } : { ticket, chat });
  const source = new EventSource(`/console/live?${shown}`);
  source.addEventListener('changed', () => soon(renew));
  // What changed while the line was down is asked for when it is up again.
  let isFirst = true;
  source.addEventListener('open', () => {
    if (!isFirst) soon(renew);
    isFirst = false;
  });
}

// Many changes in a row are one look.
function soon(act) {
  clearTimeout(soon.timer);
  soon.timer = setTimeout(act, 300);
}

function offerLines() {
  const choice = document.querySelector('[data-canned]');
  const reply = document.querySelector('textarea[name="text"]');
  choice?.addEventListener('change', () => {
    if (choice.value !== '') reply.value = [reply.value.trimEnd(), choice.value].filter(Boolean).join('\n');
    choice.value = '';
    reply.focus();
  });
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());

countDown();
setInterval(countDown, 15_000);
follow();
offerLines();
