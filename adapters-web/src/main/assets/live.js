// Refreshes the region marked data-live every five seconds, while somebody looks at it and neither selects nor edits in it.
(() => {
  const EVERY = 5000;
  const bar = document.querySelector('[data-live-bar]');
  const region = () => document.querySelector('[data-live]');
  if (!bar || !region() || !window.htmx) return;

  const toggle = bar.querySelector('[data-live-toggle]');
  const on = bar.querySelector('[data-live-on]');
  const lost = bar.querySelector('[data-live-lost]');
  let paused = false;
  let open = [];
  let tag = '';

  const isSelecting = () => {
    const selection = document.getSelection();
    const isChecked = region().querySelector('input[type=checkbox]:checked');
    const isEdited = region().contains(document.activeElement) && document.activeElement.matches('input, select, textarea');
    return isChecked || isEdited || selection && !selection.isCollapsed && region().contains(selection.anchorNode);
  };
  const refresh = () => {
    if (region() && !paused && !document.hidden && !isSelecting()) htmx.trigger(region(), 'relais:refresh');
  };
  const show = isLost => {
    lost.hidden = !isLost || paused;
    on.hidden = isLost || paused;
  };

  toggle.addEventListener('click', () => {
    paused = !paused;
    toggle.textContent = paused ? toggle.dataset.resume : toggle.dataset.pause;
    show(false);
    refresh();
  });
  document.addEventListener('visibilitychange', refresh);
  document.body.addEventListener('htmx:configRequest', event => {
    if (tag && event.detail.elt === region()) event.detail.headers['If-None-Match'] = tag;
  });
  document.body.addEventListener('htmx:afterRequest', event => {
    const answer = event.detail.xhr;
    if (answer.status === 200) tag = answer.getResponseHeader('ETag') || '';
    const asOf = document.querySelector('.as-of');
    if (answer.status === 204 && asOf) asOf.textContent = decodeURIComponent(answer.getResponseHeader('Relais-As-Of') || '');
    if (answer.status < 400) show(false);
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
  const next = () => setTimeout(() => { refresh(); next(); }, Number(region() && region().dataset.liveEvery) || EVERY);
  next();
})();
