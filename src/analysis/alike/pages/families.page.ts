import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import type { Page as ListPage } from '../../../shared/database/paging.js';
import type { Language } from '../../../shared/language/words.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { addressWith, pagerFor, type Pager } from '../../../shared/web/pager.js';
import { analysisNavigation, type AnalysisNavigation } from '../../analysis-navigation.js';
import { firstWords } from '../../workbench/letter-view.js';
import type { HearingToWorkIn } from '../../workbench/workbench-reader.js';
import type { ListedFamily } from '../family/family-reader.js';
import { ALIKE_KINDS, type AlikeKind } from '../model/fingerprint.js';
import { alikeWords } from './alike.words.js';

interface FamilyRow {
  readonly href: string;
  readonly text: string;
  readonly body: string;
  readonly size: string;
  readonly wordings: string;
  readonly color: string;
}

const LEAD = 220;

/** The families of a hearing: passages, or whole letters. */
export class FamiliesPage extends Page {
  readonly template = 'pages/analysis/families';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly navigation: AnalysisNavigation;
  readonly kinds: readonly { readonly href: string; readonly text: string; readonly isCurrent: boolean }[];
  readonly found: string;
  readonly rows: readonly FamilyRow[];
  readonly hasRows: boolean;
  readonly emptyText: string;
  readonly pager: Pager;

  constructor(language: Language, { consultation }: HearingToWorkIn, kind: AlikeKind, list: ListPage<ListedFamily>) {
    super();
    this.t = alikeWords[language];
    const t = this.t;
    this.title = t.title;
    this.crumbs = crumbsTo(consultation, language);
    this.navigation = analysisNavigation(consultation.id, 'alike', language);
    const path = consultationPath(consultation.id, 'like');
    this.kinds = ALIKE_KINDS.map((value) => ({
      href: addressWith(path, { slag: SLAG[value] }),
      text: t[value],
      isCurrent: value === kind,
    }));
    this.found = t.count(list.total);
    this.rows = list.rows.map((family) => ({
      href: `${path}/${family.familyId}`,
      text: firstWords(family.first.text, LEAD),
      body: family.first.body,
      size: t.many(family),
      wordings: family.wordings === 1 ? t.allSame : t.nearly(family.wordings),
      color: family.wordings === 1 ? 'success' : 'info',
    }));
    this.hasRows = this.rows.length > 0;
    this.emptyText = kind === 'passage' ? t.empty : t.emptyLetters;
    this.pager = pagerFor(list, path, { slag: SLAG[kind] });
  }
}

/** What is shown, as it stands in the address. */
const SLAG: Record<AlikeKind, string> = { passage: 'merknader', letter: 'brev' };

export function kindFrom(asked: string): AlikeKind {
  return ALIKE_KINDS.find((kind) => SLAG[kind] === asked) ?? 'passage';
}
