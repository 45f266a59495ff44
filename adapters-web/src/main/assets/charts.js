// Draws the charts at home, with times and numbers as the visitor writes them; the table below them says the same, and is folded then.
(() => {
  if (!window.uPlot) return;
  const DAY = 86400;
  const WHOLE = [1, 2, 5].flatMap(step => Array.from({ length: 12 }, (none, power) => step * 10 ** power)).sort((a, b) => a - b);
  const page = document.documentElement.lang;
  // The page says which language, the browser which of its kinds: 15:00 in Britain is 3 pm in America.
  const language = navigator.languages.find(each => each.split('-')[0] === page) || page;
  const written = format => {
    const made = new Intl.DateTimeFormat(language, format);
    return seconds => made.format(new Date(seconds * 1000));
  };
  const time = written({ hour: '2-digit', minute: '2-digit' });
  const day = written({ day: 'numeric', month: 'short' });
  const exact = written({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(language);
  const count = value => value == null ? '–' : number.format(value);
  // Between days the day alone; within one the time, with the day where it begins and at the left.
  const moments = (u, splits, axis, space, step) => splits.map((at, place) => {
    if (step >= DAY) return day(at);
    return place === 0 || day(at) !== day(splits[place - 1]) ? `${time(at)}\n${day(at)}` : time(at);
  });
  const tone = name => getComputedStyle(document.documentElement).getPropertyValue(`--relais-${name}`).trim();
  const draw = element => {
    const labels = element.dataset.labels.split('|');
    const tones = element.dataset.tones.split('|');
    const data = JSON.parse(element.dataset.chart);
    const axis = { stroke: tone('grey'), grid: { stroke: tone('line') }, ticks: { stroke: tone('line') } };
    element.replaceChildren();
    new uPlot({
      width: element.clientWidth || 480,
      height: 200,
      scales: { x: { range: [Number(element.dataset.from), Number(element.dataset.until)] }, y: { range: (u, min, max) => [0, Math.max(max || 0, 1)] } },
      axes: [{ ...axis, space: 64, values: moments }, { ...axis, incrs: WHOLE, values: (u, splits) => splits.map(count) }],
      series: [
        { label: labels[0], value: (u, at) => at == null ? '–' : exact(at) },
        ...tones.map((name, at) => ({
          label: labels[at + 1], stroke: tone(name), width: 2, spanGaps: true, value: (u, drawn) => count(drawn),
          dash: at ? [6, 4] : undefined, points: { show: true, size: 6 },
        })),
      ],
    }, data, element);
  };
  const drawAll = () => document.querySelectorAll('[data-chart]').forEach(draw);
  document.querySelectorAll('[data-charts]').forEach(place => { place.hidden = false; });
  drawAll();
  document.querySelectorAll('[data-charts-table]').forEach(table => { table.open = false; });
  addEventListener('resize', drawAll);
})();
