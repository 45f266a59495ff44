// Refreshes the region marked data-live every ten seconds, or as often as it says itself, while somebody looks at it and neither
// selects nor edits in it. Says how old it is; a pause is remembered for as long as the browser's window is open.
(() => {
  const EVERY = 10000;
  const PAUSED = 'relais-paused';
  const bar = document.querySelector('[data-live-bar]');
  const region = () => document.querySelector('[data-live]');
  if (!bar || !region() || !window.htmx) return;

  const toggle = bar.querySelector('[data-live-toggle]');
  const on = bar.querySelector('[data-live-on]');
  const lost = bar.querySelector('[data-live-lost]');
  const retry = bar.querySelector('[data-live-retry]');
  let paused = sessionStorage.getItem(PAUSED) === 'yes';
  let updated = Date.now();
  let open = [];
  let tag = '';

  const isSelecting = () => {
    const selection = document.getSelection();
    const isChecked = region().querySelector('input[type=checkbox]:checked');
    const isEdited = region().contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
    return isChecked || isEdited || selection && !selection.isCollapsed && region().contains(selection.anchorNode);
  };
  const ask = () => htmx.trigger(region(), 'relais:refresh');
  const refresh = () => {
    if (region() && !paused && !document.hidden && !isSelecting()) ask();
  };
  const tell = () => {
    on.textContent = on.dataset.age.replace('%s', Math.round((Date.now() - updated) / 1000));
  };
  const show = isLost => {
    lost.hidden = !isLost || paused;
    retry.hidden = lost.hidden;
    on.hidden = !lost.hidden;
    toggle.textContent = paused ? toggle.dataset.resume : toggle.dataset.pause;
    tell();
  };

  toggle.addEventListener('click', () => {
    paused = !paused;
    sessionStorage.setItem(PAUSED, paused ? 'yes' : 'no');
    show(false);
    refresh();
  });
  retry.addEventListener('click', () => { if (region()) ask(); });
  document.addEventListener('visibilitychange', refresh);
  document.body.addEventListener('htmx:configRequest', event => {
    if (tag && event.detail.elt === region()) event.detail.headers['If-None-Match'] = tag;
  });
  document.body.addEventListener('htmx:afterRequest', event => {
    const answer = event.detail.xhr;
    if (answer.status === 200) tag = answer.getResponseHeader('ETag') || '';
    const asOf = document.querySelector('.as-of');
    if (answer.status === 204 && asOf) asOf.textContent = decodeURIComponent(answer.getResponseHeader('Relais-As-Of') || '');
    if (answer.status > 0 && answer.status < 400) {
      updated = Date.now();
      show(false);
    }
  });
  document.body.addEventListener('htmx:beforeSwap', event => {
    const arrived = new URL(event.detail.xhr.responseURL || location.href);
    if (arrived.pathname === '/sign-in') {
      event.detail.shouldSwap = false;
      location.reload();
      return;
    }
    if (!region()) return;
    open = [...region().querySelectorAll('details[open]')].map(each => each.id);
  });
  document.body.addEventListener('htmx:afterSwap', () => {
    open.map(id => document.getElementById(id)).forEach(each => each && (each.open = true));
    show(false);
  });
  document.body.addEventListener('htmx:sendError', () => show(true));
  document.body.addEventListener('htmx:responseError', () => show(true));
  document.body.addEventListener('htmx:timeout', () => show(true));

  bar.hidden = false;
  show(false);
  const next = () => setTimeout(() => { refresh(); next(); }, Number(region() && region().dataset.liveEvery) || EVERY);
  next();
  setInterval(tell, 1000);
})();
