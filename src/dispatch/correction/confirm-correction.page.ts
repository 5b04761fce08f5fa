import { consultationPath } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { DraftVersion } from '../../consultation/draft/draft-version.entity.js';
import type { Draft } from '../../consultation/draft/draft.entity.js';
import type { KeptDocument } from '../../consultation/file/document-intake.js';
import type { HostKind } from '../../identity/host/host.entity.js';
import { formatDay } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchesPath } from '../dispatch-paths.js';
import { correctionPageWords } from './correction-page.words.js';
import { crumbsToDraft } from './correction.page.js';

/** What the page is made from. */
export interface CorrectionToConfirm {
  readonly consultation: Consultation;
  readonly hostKind: HostKind;
  readonly draft: Draft;
  /** The edition that would be replaced. */
  readonly former: DraftVersion;
  readonly document: KeptDocument;
  readonly sealed: string;
  readonly whatChanged: string;
  /** True when a letter about an earlier correction has not gone out. */
  readonly isEarlierUnsent: boolean;
  readonly today: CalendarDay;
}

/** Says in sentences what the correction will do, before it is done. */
export class ConfirmCorrectionPage extends Page {
  readonly template = 'pages/dispatch/correction/confirm';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly sentences: readonly string[];
  readonly unsent: { readonly text: string; readonly href: string; readonly way: string } | false;
  readonly whatChanged: string;
  readonly sealed: string;
  readonly seenNumber: string;
  readonly action: string;
  readonly changeAction: string;

  constructor(language: Language, view: CorrectionToConfirm) {
    super();
    const { consultation, draft, former } = view;
    const path = consultationPath(consultation.id, 'utkast', draft.id, 'rettelse');
    this.t = correctionPageWords[language];
    this.title = this.t.confirmTitle;
    this.crumbs = [...crumbsToDraft(consultation, draft, language), { href: path, text: this.t.title }];
    this.sentences = sentencesOf(view, language);
    this.unsent = view.isEarlierUnsent && {
      text: this.t.unsent,
      href: dispatchesPath(consultation.id),
      way: this.t.toLetters,
    };
    this.whatChanged = view.whatChanged;
    this.sealed = view.sealed;
    this.seenNumber = String(former.number);
    this.action = path;
    this.changeAction = `${path}/kontroll`;
  }
}

function sentencesOf(view: CorrectionToConfirm, language: Language): readonly string[] {
  const words = correctionPageWords[language];
  const { draft, former, document } = view;
  const today = formatDay(view.today, language);
  return [
    words.replaces(document.filename, former.number + 1, draft.title),
    words.earlierStays(former.number),
    view.hostKind === 'stateBody' ? words.everyoneSees(today) : words.bodiesSee(today),
    words.outlineSame,
    words.answersStay,
    words.letter,
  ];
}
