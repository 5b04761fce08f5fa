import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { deadlineWarnings } from '../../consultation/deadline/deadline.words.js';
import type { OwnDeadlines } from '../../consultation/deadline/extension/extension-reader.js';
import { judgeNewDay } from '../../consultation/deadline/extension/extension.rules.js';
import { extensionWayWords } from '../../consultation/deadline/extension/extension.words.js';
import type { HostKind } from '../../identity/host/host.entity.js';
import { formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { dispatchesPath } from '../dispatch-paths.js';
import { confirmExtensionWords, deadlinePageWords } from './deadline-page.words.js';
import type { WrittenExtension } from './extension.form.js';

/** What the page is made from. */
export interface ExtensionToConfirm {
  readonly consultation: Consultation;
  readonly hostKind: HostKind;
  readonly written: WrittenExtension;
  readonly own: OwnDeadlines;
  /** True when a letter about an earlier extension has not gone out to whoever this one is for. */
  readonly isEarlierUnsent: boolean;
  readonly today: CalendarDay;
}

/** Says in sentences what moving the deadline will do, before it is done. */
export class ConfirmExtensionPage extends Page {
  readonly template = 'pages/dispatch/extension/confirm';
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly sentences: readonly string[];
  readonly warnings: readonly string[];
  readonly unsent: { readonly text: string; readonly href: string; readonly way: string } | false;
  readonly reason: string;
  /** Everything that was written, to be sent again with the confirmation. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly action: string;
  readonly changeAction: string;

  constructor(
    private readonly language: Language,
    view: ExtensionToConfirm,
  ) {
    super();
    const { consultation, written } = view;
    const path = consultationPath(consultation.id, 'frist');
    this.t = confirmExtensionWords[language];
    this.title = this.t.title;
    this.crumbs = [...crumbsTo(consultation, language), { href: path, text: deadlinePageWords[language].title }];
    this.sentences = written.scope === 'one' ? this.forOne(view) : this.forAll(view);
    const verdict = judgeNewDay(written.newOn, view.today, view.hostKind);
    this.warnings = deadlineWarnings(verdict, written.newOn, language);
    this.unsent = view.isEarlierUnsent && {
      text: this.t.unsent,
      href: dispatchesPath(consultation.id),
      way: this.t.toLetters,
    };
    this.reason = written.reason;
    this.hidden = hiddenOf(written);
    this.action = `${path}/utsettelser`;
    this.changeAction = `${path}/kontroll`;
  }

  private forAll({ hostKind, written, own }: ExtensionToConfirm): readonly string[] {
    return [
      this.t.all(...this.days(written)),
      this.askedBy(written),
      ...(own.kept > 0 ? [this.t.kept(own.kept)] : []),
      ...(own.reached > 0 ? [this.t.reached(own.reached)] : []),
      hostKind === 'stateBody' ? this.t.everyoneSees : this.t.bodiesSee,
      this.t.letterToAll,
    ];
  }

  private forOne({ consultation, written }: ExtensionToConfirm): readonly string[] {
    return [
      this.t.one(written.body?.addressedName ?? '', ...this.days(written)),
      this.askedBy(written),
      this.t.itSees,
      ...(consultation.isOpen ? [] : [this.t.afterwards]),
      this.t.letterToOne,
    ];
  }

  private days({ formerOn, newOn }: WrittenExtension): [string, string] {
    return [formatDayWithWeekday(formerOn, this.language), formatDayWithWeekday(newOn, this.language)];
  }

  private askedBy({ askedBy, way }: WrittenExtension): string {
    if (way === 'ownInitiative') return this.t.nobodyAsked;
    return this.t.asked(askedBy.name, extensionWayWords[this.language][way]);
  }
}

function hiddenOf({
  scope,
  body,
  newOn,
  formerOn,
  way,
  askedBy,
  reason,
}: WrittenExtension): ConfirmExtensionPage['hidden'] {
  const askedByName = askedBy.invitationId === null ? askedBy.name : '';
  const fields = { scope, invitation: body?.id ?? '', newOn: newOn.toString(), former: formerOn.toString() };
  return Object.entries({ ...fields, way, askedByName, reason }).map(([name, value]) => ({ name, value }));
}
