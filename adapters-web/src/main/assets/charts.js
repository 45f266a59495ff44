// Draws the charts at home; the table beside them says the same.
(() => {
  if (!window.uPlot) return;
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
      axes: [axis, axis],
      series: [
        { label: labels[0] },
        ...tones.map((name, at) => ({
          label: labels[at + 1], stroke: tone(name), width: 2, spanGaps: true,
          dash: at ? [6, 4] : undefined, points: { show: true, size: 6 },
        })),
      ],
    }, data, element);
  };
  const drawAll = () => document.querySelectorAll('[data-chart]').forEach(draw);
  drawAll();
  addEventListener('resize', drawAll);
})();
