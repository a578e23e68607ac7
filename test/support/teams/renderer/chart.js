import { CardElement } from 'adaptivecards';

/** Stands in for Teams' own chart, in a client that has one. */
export class HorizontalBarChart extends CardElement {
  data = [];

  getJsonTypeName() {
    return 'Chart.HorizontalBar';
  }

  internalParse(source, context) {
    super.internalParse(source, context);
    this.data = source.data;
  }

  internalRender() {
    const most = Math.max(1, ...this.data.map(({ y }) => y));
    const chart = document.createElement('div');
    chart.className = 'chart';
    for (const { x, y, color } of this.data) {
      const row = chart.appendChild(document.createElement('div'));
      row.className = 'chart-row';
      row.append(Object.assign(document.createElement('span'), { textContent: x }));
      row.append(Object.assign(document.createElement('span'), { textContent: String(y) }));
      const bar = row.appendChild(document.createElement('div'));
      bar.className = `chart-bar chart-${color}`;
      bar.style.setProperty('--share', `${(100 * y) / most}%`);
    }
    return chart;
  }
}
