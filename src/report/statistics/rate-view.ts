import { formatDay, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { ChartTable } from './charts/chart.js';
import { lineChart, type LineChart } from './charts/line-chart.js';
import { shareOf, type RateSeries, type ResponseRate } from './response-rate.js';
import { statisticsWords } from './statistics.words.js';

/** The response rate, drawn: all, category by category, and draft by draft. */
export interface RateView {
  readonly all: LineChart;
  readonly groups: readonly { readonly title: string; readonly charts: readonly LineChart[] }[];
  readonly table: ChartTable;
}

export function rateView(rate: ResponseRate, language: Language): RateView {
  const t = statisticsWords[language];
  const drawn = (series: RateSeries, index: number, kind: string): LineChart =>
    chartOf(series, { id: `svarandel-${kind}-${String(index)}`, rate, language });
  const groups = [
    { title: t.byCategory, charts: rate.categories.map((series, index) => drawn(series, index, 'kategori')) },
    { title: t.byDraft, charts: rate.drafts.map((series, index) => drawn(series, index, 'utkast')) },
  ];
  return {
    all: drawn(rate.all, 0, 'alle'),
    // One group alone is all of them.
    groups: groups.filter(({ charts }) => charts.length > 1),
    table: tableOf(rate, language),
  };
}

/** `12 av 30 (40 %)`, or a dash where nobody was asked. */
export function ratioText(answered: number, asked: number, language: Language): string {
  if (asked === 0) return '–';
  return statisticsWords[language].reached({
    answered: formatNumber(answered, language),
    asked: formatNumber(asked, language),
    share: shareText(answered, asked),
  });
}

function shareText(answered: number, asked: number): string {
  return `${String(Math.round((shareOf(answered, asked) ?? 0) * 100))} %`;
}

function chartOf(
  series: RateSeries,
  { id, rate, language }: { readonly id: string; readonly rate: ResponseRate; readonly language: Language },
): LineChart {
  const t = statisticsWords[language];
  const { asked, answered } = series;
  const last = answered.at(-1) ?? 0;
  const title = titleOf(series, language);
  const atDeadline = rate.deadlineAt === null ? undefined : answered[rate.deadlineAt];
  const deadline =
    atDeadline === undefined
      ? ''
      : t.atDeadline({ answered: formatNumber(atDeadline, language), share: shareText(atDeadline, asked) });
  return lineChart({
    id,
    title: t.rateOf(title),
    description: t
      .rateDescription({
        title,
        answered: formatNumber(last, language),
        asked: formatNumber(asked, language),
        share: shareText(last, asked),
        deadline,
      })
      .trim(),
    reached: `${title}: ${ratioText(last, asked, language)}`,
    shares: sharesOf(series),
    compared: series === rate.all ? null : sharesOf(rate.all),
    deadlineAt: rate.deadlineAt,
  });
}

function sharesOf({ answered, asked }: RateSeries): readonly number[] {
  return answered.map((count) => shareOf(count, asked) ?? 0);
}

function tableOf(rate: ResponseRate, language: Language): ChartTable {
  const t = statisticsWords[language];
  const heads = rate.milestones.flatMap((index) => {
    const day = rate.days[index];
    return day ? [t.day({ number: formatNumber(index, language), day: formatDay(day, language) })] : [];
  });
  return {
    caption: t.rate,
    head: [t.group, ...heads],
    rows: [rate.all, ...rate.categories, ...rate.drafts].map((series) => ({
      name: titleOf(series, language),
      cells: rate.milestones.map((index) => ratioText(series.answered[index] ?? 0, series.asked, language)),
    })),
  };
}

function titleOf({ key, title }: RateSeries, language: Language): string {
  const t = statisticsWords[language];
  if (key === 'all') return t.all;
  return title === '' ? t.noCategory : title;
}
