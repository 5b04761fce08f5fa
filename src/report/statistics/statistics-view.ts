import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { coverageChart, coverageTable, questionChart, stanceChart, themeChart } from './bar-views.js';
import type { BarChart } from './charts/bar-chart.js';
import type { ChartTable } from './charts/chart.js';
import { rateView, type RateView } from './rate-view.js';
import type { Statistics } from './statistics.js';
import { figureWords } from './figure.words.js';
import { statisticsWords } from './statistics.words.js';

/** What the part `pages/report/parts/statistics` shows; on the desk and in public alike, and naming nobody. */
export interface StatisticsView {
  readonly t: (typeof statisticsWords)[Language];
  readonly figures: readonly { readonly name: string; readonly count: string }[];
  readonly hasRate: boolean;
  readonly rate: RateView | false;
  readonly coverage: BarChart;
  readonly matrix: ChartTable;
  readonly hasStances: boolean;
  readonly stances: readonly BarChart[];
  readonly hasQuestions: boolean;
  readonly questions: readonly BarChart[];
  readonly hasThemes: boolean;
  readonly themes: BarChart;
}

/** Those of the figures that say who has answered. */
const SHOWN = ['invited', 'answered', 'withRemarks', 'withoutRemarks', 'standsBehind', 'silent', 'late', 'uninvited', 'jointBodies', 'privatePersons', 'comments'] as const; // prettier-ignore

export function statisticsView(statistics: Statistics, language: Language): StatisticsView {
  const { figures, rate, coverage, stances, questions, themes } = statistics;
  return {
    t: statisticsWords[language],
    figures: SHOWN.map((name) => ({
      name: figureWords[language][name],
      count: formatNumber(figures[name], language),
    })),
    hasRate: rate !== null && rate.all.asked > 0,
    rate: rate !== null && rateView(rate, language),
    coverage: coverageChart(coverage, language),
    matrix: coverageTable(coverage, language),
    hasStances: stances.length > 0,
    stances: stances.map((part, index) => stanceChart(part, index, language)),
    hasQuestions: questions.length > 0,
    questions: questions.map((question) => questionChart(question, language)),
    hasThemes: themes.length > 0,
    themes: themeChart(statistics, language),
  };
}
