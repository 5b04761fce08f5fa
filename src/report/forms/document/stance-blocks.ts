import { formatNumber } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import type { DocumentBlock } from '../../../shared/documents/writing/document-model.js';
import { bodyStanceWords } from '../../label.words.js';
import { reportWords } from '../../report.words.js';
import { BODY_STANCES, type Standing } from '../../summary.model.js';
import { documentWords } from './document.words.js';

/** Where the bodies stand, and who they are; nothing where nobody has said anything. */
export function stanceTable({ stances, stanceBodies }: Standing, title: string, language: Language): DocumentBlock[] {
  const [t, d] = [reportWords[language], documentWords[language]];
  const rows = BODY_STANCES.filter((stance) => stances[stance] > 0).map((stance) => [
    bodyStanceWords[language][stance],
    formatNumber(stances[stance], language),
    stanceBodies[stance].join('; '),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    { header: t.stance, share: 3 },
    { header: t.bodiesCount, share: 2 },
    { header: d.who, share: 9 },
  ];
  return [{ kind: 'table', caption: d.stancesBy(title), columns, rows }];
}

/** Where the bodies of each category stand: a row for each, a column for each stance that anybody has. */
export function categoryTable({ byCategory, stances }: Standing, title: string, language: Language): DocumentBlock[] {
  const [t, d] = [reportWords[language], documentWords[language]];
  const taken = BODY_STANCES.filter((stance) => stances[stance] > 0);
  if (byCategory.length < 2) return [];
  const columns = [
    { header: t.category, share: 5 },
    ...taken.map((stance) => ({ header: bodyStanceWords[language][stance], share: 2 })),
  ];
  const rows = byCategory.map(({ category, stances: counts }) => [
    category === '' ? t.noCategory : category,
    ...taken.map((stance) => formatNumber(counts[stance], language)),
  ]);
  return [{ kind: 'table', caption: d.categoriesBy(title), columns, rows }];
}

export function privatePersonsLine({ privatePersons }: Standing, language: Language): DocumentBlock[] {
  if (privatePersons === 0) return [];
  return [{ kind: 'paragraph', style: 'remark', text: reportWords[language].privatePersons(privatePersons) }];
}
