// Ticks all orders of the page at once, and says on the buttons how many are ticked. Without scripts each is ticked by itself.
(() => {
  const ALL = '[data-select-all]';
  const boxes = () => [...document.querySelectorAll('input[name=order]')];
  const each = (selector, deed) => document.querySelectorAll(selector).forEach(deed);

  const tell = () => {
    const count = boxes().filter(box => box.checked).length;
    each(ALL, all => {
      all.checked = count > 0 && count === boxes().length;
      all.indeterminate = count > 0 && !all.checked;
    });
    each('[data-select-count]', button => {
      button.dataset.selectNone ??= button.textContent;
      button.textContent = count ? button.dataset.selectCount.replace('%s', count) : button.dataset.selectNone;
    });
  };
  const show = () => {
    each('[data-select-shown]', one => { one.hidden = false; });
    each('[data-select-plain]', word => { word.hidden = true; });
    tell();
  };
  document.addEventListener('change', event => {
    if (event.target.matches(ALL)) boxes().forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches(`${ALL}, input[name=order]`)) tell();
  });
  document.body.addEventListener('htmx:afterSwap', show);
  addEventListener('pageshow', tell);
  show();
})();
