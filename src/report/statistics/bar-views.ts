import { COVERAGE, type Coverage } from '../../response/coverage/coverage.rules.js';
import { coverageCellWords } from '../../response/coverage/coverage.words.js';
import { formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { bodyStanceWords } from '../label.words.js';
import { shownChoice } from '../forms/document/shown.js';
import { BODY_STANCES, type BodyStance, type QuestionTable } from '../summary.model.js';
import { barChart, type BarChart } from './charts/bar-chart.js';
import { FILLS, type ChartTable, type Fill } from './charts/chart.js';
import { ratioText } from './rate-view.js';
import { bodiesIn, type CoverageMatrix, type CoverageRow, type PartStances, type Statistics } from './statistics.js';
import { statisticsWords } from './statistics.words.js';

const STANCE_FILLS: Readonly<Record<BodyStance, Fill>> = {
  supports: 'full',
  supportsWithRemarks: 'slanted',
  opposes: 'crossed',
  neutral: 'dotted',
  divided: 'upright',
  unclear: 'empty',
};

/** Ways of answering that are drawn as one. */
const DRAWN = {
  withRemarks: { fill: 'full', kinds: ['withRemarks', 'attachmentOnly'] },
  withoutRemarks: { fill: 'slanted', kinds: ['withoutRemarks'] },
  throughOthers: { fill: 'upright', kinds: ['endorses', 'answersThrough', 'standsBehind'] },
  leftOut: { fill: 'dotted', kinds: ['notMentioned', 'declines'] },
  silent: { fill: 'empty', kinds: ['silent'] },
} as const satisfies Record<string, { readonly fill: Fill; readonly kinds: readonly Coverage[] }>;

/** Each draft with how the invited have answered it. */
export function coverageChart({ columns, all }: CoverageMatrix, language: Language): BarChart {
  const t = statisticsWords[language];
  const drawn = (['withRemarks', 'withoutRemarks', 'throughOthers', 'leftOut', 'silent'] as const).map((name) => ({
    text: t[name],
    ...DRAWN[name],
  }));
  const kindsAt = (index: number): Readonly<Record<Coverage, number>> | undefined => all.cells[index]?.kinds;
  return barChart({
    id: 'dekning',
    title: t.coverageChart,
    description: t.coverageDescription,
    parts: drawn,
    rows: columns.map(({ title }, index) => ({
      label: title,
      counts: drawn.map(({ kinds }) => kinds.reduce((sum, kind) => sum + (kindsAt(index)?.[kind] ?? 0), 0)),
    })),
    table: {
      caption: t.coverageChart,
      head: [t.draft, ...COVERAGE.map((kind) => coverageCellWords[language][kind])],
      rows: columns.map(({ title }, index) => ({
        name: title,
        cells: COVERAGE.map((kind) => formatNumber(kindsAt(index)?.[kind] ?? 0, language)),
      })),
    },
  });
}

/** Categories × drafts: how many of those asked have answered. */
export function coverageTable({ columns, all, rows }: CoverageMatrix, language: Language): ChartTable {
  const t = statisticsWords[language];
  const nameOf = ({ category }: CoverageRow): string => (category === null ? t.all : category || t.noCategory);
  return {
    caption: t.matrix,
    head: [t.category, ...columns.map(({ title }) => title)],
    rows: [all, ...rows].map((row) => ({
      name: nameOf(row),
      cells: row.cells.map(({ answered }) => ratioText(answered, row.asked, language)),
    })),
  };
}

/** Where the bodies stand in a part, as a whole and place by place. */
export function stanceChart({ title, rows }: PartStances, index: number, language: Language): BarChart {
  const t = statisticsWords[language];
  const labelOf = (row: PartStances['rows'][number]): string => (row.kind === 'part' ? t.whole : row.title);
  return barChart({
    id: `standpunkt-${String(index)}`,
    title: t.stancesOf(title),
    description: t.stancesDescription,
    parts: BODY_STANCES.map((stance) => ({ text: bodyStanceWords[language][stance], fill: STANCE_FILLS[stance] })),
    rows: rows.map((row) => ({ label: labelOf(row), counts: BODY_STANCES.map((stance) => row.stances[stance]) })),
    table: {
      caption: t.stancesOf(title),
      head: [t.place, ...BODY_STANCES.map((stance) => bodyStanceWords[language][stance]), t.total],
      rows: rows.map((row) => ({
        name: labelOf(row),
        cells: [...BODY_STANCES.map((stance) => row.stances[stance]), bodiesIn(row.stances)].map((count) =>
          formatNumber(count, language),
        ),
      })),
    },
  });
}

/** A question as draft × answer. Answers beyond what can be told apart are in the table alone. */
export function questionChart({ number, text, choices, rows }: QuestionTable, language: Language): BarChart {
  const t = statisticsWords[language];
  const title = `${String(number)}. ${text}`;
  const isDrawn = choices.length <= FILLS.length;
  return barChart({
    id: `spoersmaal-${String(number)}`,
    title,
    description: t.questionDescription,
    parts: choices.flatMap((choice, index) => {
      const fill = FILLS[index];
      return fill && isDrawn ? [{ text: shownChoice(choice, language), fill }] : [];
    }),
    rows: isDrawn ? rows.map((row) => ({ label: row.title, counts: row.counts })) : [],
    table: {
      caption: title,
      head: [t.draft, ...choices.map((choice) => shownChoice(choice, language)), t.total, t.persons],
      rows: rows.map((row) => ({
        name: row.title,
        cells: [...row.counts, row.bodies, row.privatePersons].map((count) => formatNumber(count, language)),
      })),
    },
  });
}

/** How many bodies have spoken of each theme. */
export function themeChart({ themes, parts }: Statistics, language: Language): BarChart {
  const t = statisticsWords[language];
  const spokenOf = parts.filter(({ key }) =>
    themes.some((theme) => theme.parts.some(({ partKey }) => partKey === key)),
  );
  return barChart({
    id: 'temaer',
    title: t.themes,
    description: t.themesDescription,
    parts: [{ text: t.themes, fill: 'full' }],
    rows: themes.map(({ title, bodies }) => ({ label: title, counts: [bodies] })),
    table: {
      caption: t.themes,
      head: [t.theme, t.total, ...spokenOf.map(({ title }) => title)],
      rows: themes.map((theme) => ({
        name: theme.title,
        cells: [
          theme.bodies,
          ...spokenOf.map(({ key }) => theme.parts.find(({ partKey }) => partKey === key)?.bodies ?? 0),
        ].map((count) => formatNumber(count, language)),
      })),
    },
  });
}
