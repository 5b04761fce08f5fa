import { consultationPath, crumbsTo } from '../../../consultation/consultation-crumbs.js';
import { formatInstant } from '../../../shared/language/format.js';
import type { Language } from '../../../shared/language/words.js';
import { instantFrom } from '../../../shared/time/clock.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import { typedText, type FieldError, type Typed } from '../../../shared/web/form.js';
import { Page, type Crumb } from '../../../shared/web/page.js';
import { pagerFor, type Pager } from '../../../shared/web/pager.js';
import { ON_DECIDED } from '../../bulk/bulk-work.js';
import { DECISIONS } from '../../placement/assessment.rules.js';
import { shortPlaceLabel } from '../../placement/place-label.js';
import { decisionWords } from '../../placement/placement.words.js';
import type { Placement } from '../../placement/placement.entity.js';
import { placeChoices } from '../../view/card-view.js';
import { firstWords } from '../../workbench/letter-view.js';
import type { FamilyMember } from '../family/family-reader.js';
import { alikeWords } from './alike.words.js';
import { differenceView, type DifferenceView } from './difference-view.js';
import { chosenFrom } from './family-decision.form.js';
import type { FamilyView } from './family-desk.js';

interface StandsIn {
  readonly place: string;
  readonly decision: string;
  readonly color: string;
}

interface MemberRow extends DifferenceView {
  readonly choice: string | false;
  readonly isChosen: boolean;
  readonly href: string;
  readonly body: string;
  readonly at: string;
  readonly title: string;
  readonly standsIn: readonly StandsIn[];
  readonly isPlaced: boolean;
}

/** A letter is read on its own page; a passage is seldom longer. */
const LONGEST_FIRST = 3000;

/** One family: the text that came first, who else says it and what differs, and the form to decide for many at once. */
export class FamilyPage extends Page {
  readonly template = 'pages/analysis/family';
  override readonly crumbs: readonly Crumb[];
  override readonly status: number;
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly size: string;
  readonly firstText: string;
  readonly cameFirst: string;
  readonly umbrella: string | false;
  readonly members: readonly MemberRow[];
  readonly pager: Pager;
  readonly path: string;
  readonly pageNumber: string;
  readonly mayDecide: boolean;
  readonly isReadOnly: boolean;
  readonly others: string | false;
  readonly takesOthers: boolean;
  readonly place: Field;
  readonly decision: Choices;
  readonly reason: Field;
  readonly onMissing: Choices;
  readonly onDecided: Choices;
  readonly earlier: readonly { readonly href: string; readonly text: string }[];

  constructor(
    private readonly language: Language,
    private readonly view: FamilyView,
    typed: Typed = {},
    errors: readonly FieldError[] = [],
  ) {
    super();
    const { family, hearing } = view;
    const { first, members } = family;
    const t = alikeWords[language];
    const listPath = consultationPath(hearing.consultation.id, 'like');
    this.t = t;
    this.title = t.familyTitle;
    this.status = errors.length > 0 ? 422 : 200;
    this.summary = errorSummary(errors);
    this.crumbs = [...crumbsTo(hearing.consultation, language), { href: listPath, text: t.title }];
    this.path = `${listPath}/${family.familyId}`;
    this.size = t.many(family);
    this.firstText = firstWords(first.text, LONGEST_FIRST);
    this.cameFirst = t.cameFirst(first.body, formatInstant(instantFrom(first.submittedAt), language));
    this.umbrella = family.underFirst > 0 && t.umbrella(first.body, family.underFirst);
    // Shown again after an error, those that were left out stay left out.
    const ticked = errors.length > 0 ? new Set(chosenFrom(typed).map(({ commentId }) => commentId)) : null;
    this.members = members.rows.map((member) => this.memberRow(member, ticked));
    this.takesOthers = typedText(typed, 'andre') === 'ja';
    this.pager = pagerFor(members, this.path, {});
    this.pageNumber = String(members.page);
    this.mayDecide = hearing.mayWork && family.kind === 'passage';
    this.isReadOnly = !hearing.mayWork;
    this.others = members.pageCount > 1 && t.others(members.total - members.rows.length);
    const fields = new FieldSet({ onDecided: 'keep', onMissing: 'leave', place: this.usualPlace(), ...typed }, errors);
    this.place = fields.select({ name: 'place', label: t.place }, placeChoices(hearing.catalogue, language));
    const decisions = DECISIONS.map((value) => ({ value, text: decisionWords[language][value] }));
    this.decision = fields.radios({ name: 'decision', label: t.decision }, decisions);
    this.reason = fields.textArea({ name: 'reason', label: t.reason, hint: t.reasonHint });
    this.onMissing = fields.radios({ name: 'onMissing', label: t.onMissing }, [
      { value: 'leave', text: t.leave },
      { value: 'place', text: t.placeThem },
    ]);
    this.onDecided = fields.radios(
      { name: 'onDecided', label: t.onDecided },
      ON_DECIDED.map((value) => ({ value, text: t[value] })),
    );
    this.earlier = view.decisions.map(({ id, place, byName, at }) => ({
      href: `${listPath}/vurderinger/${id}`,
      text: `${this.placeName(place)}. ${t.given(byName, formatInstant(at, language))}`,
    }));
  }

  private memberRow(member: FamilyMember, ticked: ReadonlySet<string> | null): MemberRow {
    const { commentId, commentVersion, versionId } = member;
    const consultationId = this.view.hearing.consultation.id;
    const difference = differenceView(this.view.family.first.text, member.text, this.language);
    const own = this.view.placements.filter((placement) => placement.commentId === commentId);
    return {
      ...difference,
      choice: commentId !== null && `${commentId}.${String(commentVersion)}`,
      isChosen: ticked ? ticked.has(commentId ?? '') : !difference.mayDifferInMeaning,
      href:
        commentId === null
          ? consultationPath(consultationId, 'lesing', versionId)
          : consultationPath(consultationId, 'merknader', commentId),
      body: member.body,
      at: formatInstant(instantFrom(member.submittedAt), this.language),
      title: member.title,
      standsIn: own.map((placement) => this.standsIn(placement)),
      isPlaced: own.length > 0,
    };
  }

  private standsIn({ place, decision, followsId }: Placement): StandsIn {
    const t = alikeWords[this.language];
    const said = decision === null ? t.undecided : decisionWords[this.language][decision];
    return {
      place: this.placeName(place),
      decision: followsId === null ? said : `${said} (${t.follows})`,
      color: decision === null ? 'neutral' : 'success',
    };
  }

  private placeName(key: string): string {
    const place = this.view.hearing.catalogue.find(key);
    return place ? shortPlaceLabel(place, this.language) : key;
  }

  /** Where most of them stand. */
  private usualPlace(): string {
    const counts = new Map<string, number>();
    for (const { place } of this.view.placements) counts.set(place, (counts.get(place) ?? 0) + 1);
    const [most] = [...counts].sort(([, left], [, right]) => right - left);
    return most?.[0] ?? '';
  }
}
