import { fileRefusalWords } from '../../../consultation/file/file-refusal.words.js';
import type { Language } from '../../../shared/language/words.js';
import { errorSummary, FieldSet, type Choices, type ErrorSummary, type Field } from '../../../shared/web/fields.js';
import type { FieldError, Typed } from '../../../shared/web/form.js';
import { Page, type Crumb, type Layout } from '../../../shared/web/page.js';
import { choiceText } from '../../choice-text.js';
import { answerAddress } from '../../portal/portal-address.js';
import { tokenOf } from '../../typing/typed-form.js';
import type { Certainty, Finding, FoundHead } from '../placing/finding.js';
import { plain } from '../placing/fold.js';
import { baseName, KEEP_FILE, modeName, targetName, type Decisions } from './findings.form.js';
import type { FoundInForm, ReturnedForm, Undecided } from './findings.service.js';
import { certaintyWords, findingsWords } from './findings.words.js';
import { incomingOf, LEAVE, meetingOf, type Incoming } from './merging.js';
import { placeName } from './place-name.js';

interface FindingView {
  readonly number: number;
  readonly heading: string | false;
  readonly text: string;
  readonly chosen: string | false;
  readonly certainty: string;
  readonly color: string;
  readonly place: Field;
}

interface AskedView {
  readonly place: string;
  readonly stands: string;
  readonly standsChoice: string | false;
  readonly found: string;
  readonly foundChoice: string | false;
  readonly modes: Choices;
  readonly baseName: string;
  readonly base: string;
}

const COLORS: Readonly<Record<Certainty, string>> = {
  key: 'success',
  changedKey: 'warning',
  title: 'success',
  likely: 'warning',
  none: 'danger',
};
const UNCERTAIN: readonly Certainty[] = ['likely', 'changedKey'];

/** What came with the page when it is shown again: what was decided, and what is left to decide. */
export interface FindingsAgain {
  readonly decisions: Decisions;
  readonly undecided: Undecided;
}

/** What was found in a form, before anything of it is kept: where each thing goes, and what it would meet there. */
export class FindingsPage extends Page {
  readonly template = 'pages/response/form/findings';
  override readonly layout: Layout = 'portal';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly from: string;
  readonly refusal: string | false;
  readonly hasFindings: boolean;
  readonly counts: string;
  readonly warning: string | false;
  readonly head: FoundHead | false;
  readonly bodyDiffers: string | false;
  readonly action: string;
  readonly open: readonly FindingView[];
  readonly uncertain: readonly FindingView[];
  readonly placed: readonly FindingView[];
  readonly asked: readonly AskedView[];
  readonly alreadyThere: string | false;
  readonly keepFile: Choices;
  readonly backHref: string;

  constructor(language: Language, form: ReturnedForm, again: FindingsAgain | null = null) {
    super();
    const t = findingsWords[language];
    const views = new FindingViews(language, form, again);
    this.t = t;
    this.title = t.title;
    this.status = again === null ? 200 : 422;
    this.crumbs = [{ href: answerAddress('/svar', form.inHand.scope), text: form.inHand.outline.consultation.title }];
    this.summary = errorSummary(views.errors);
    this.from = t.from(form.file.filename);
    this.refusal = refusalOf(form, language);
    this.hasFindings = views.findings.length > 0;
    this.counts = t.counts(views.findings.length, views.countOf('none'));
    this.warning = warningOf(form.found, language);
    this.head = headOf(form.found);
    this.bodyDiffers = bodyDiffers(form, language);
    this.action = answerAddress(`/svar/skjema/funn/${form.file.id}`, form.inHand.scope);
    this.open = views.of((certainty) => certainty === 'none');
    this.uncertain = views.of((certainty) => UNCERTAIN.includes(certainty));
    this.placed = views.of((certainty) => certainty !== 'none' && !UNCERTAIN.includes(certainty));
    this.asked = views.asked();
    this.alreadyThere = views.alreadyThere();
    this.keepFile = views.keepFile();
    this.backHref = answerAddress('/svar/skjema', form.inHand.scope);
  }
}

/** Makes the views of what was found. */
class FindingViews {
  readonly errors: readonly FieldError[];
  readonly findings: readonly Finding[];
  private readonly fields: FieldSet;
  private readonly targets: readonly string[];
  private readonly incoming: readonly Incoming[];
  private readonly places: readonly { readonly value: string; readonly text: string }[];

  constructor(
    private readonly language: Language,
    private readonly form: ReturnedForm,
    again: FindingsAgain | null,
  ) {
    const { found } = form;
    this.findings = found?.answer.findings ?? [];
    this.targets = this.findings.map(({ place }, at) => again?.decisions.targets[at] ?? place ?? '');
    this.incoming = found ? incomingOf(this.findings, this.targets, found.index, language) : [];
    this.errors = again === null ? [] : errorsOf(again.undecided, form, language);
    this.fields = new FieldSet(typedAgain(this.targets, again), this.errors);
    this.places = (found?.index.places ?? []).map((known) => ({
      value: known.field.place,
      text: placeName(known, language),
    }));
  }

  countOf(certainty: Certainty): number {
    return this.findings.filter((finding) => finding.certainty === certainty).length;
  }

  of(isWanted: (certainty: Certainty) => boolean): readonly FindingView[] {
    return this.findings.flatMap((finding, at) => (isWanted(finding.certainty) ? [this.view(finding, at)] : []));
  }

  asked(): readonly AskedView[] {
    const { found } = this.form;
    return this.incoming.flatMap((incoming) => {
      const stored = found?.stored.get(incoming.field.place);
      return found && meetingOf(incoming, stored) === 'asks' ? [this.askedView(incoming, found)] : [];
    });
  }

  alreadyThere(): string | false {
    const there = this.incoming.filter(
      (incoming) => meetingOf(incoming, this.form.found?.stored.get(incoming.field.place)) === 'alreadyThere',
    );
    return there.length > 0 && findingsWords[this.language].alreadyThere(there.length);
  }

  keepFile(): Choices {
    const t = findingsWords[this.language];
    return this.fields.boxes({ name: KEEP_FILE, label: t.keepFileLegend }, [{ value: 'yes', text: t.keepFile }]);
  }

  private view(finding: Finding, at: number): FindingView {
    const t = findingsWords[this.language];
    const choices = [{ value: '', text: t.choose }, ...this.places, { value: LEAVE, text: t.leave }];
    return {
      number: at + 1,
      heading: finding.heading || false,
      text: finding.text,
      chosen: finding.spoken || false,
      certainty: certaintyWords[this.language][finding.certainty],
      color: COLORS[finding.certainty],
      place: this.fields.select({ name: targetName(at), label: t.where(at + 1) }, choices),
    };
  }

  private askedView({ field, texts, choice }: Incoming, { stored, index }: FoundInForm): AskedView {
    const t = findingsWords[this.language];
    const there = stored.get(field.place);
    const known = index.at(field.place);
    const place = known ? placeName(known, this.language) : '';
    const spoken = (value: string | null | undefined): string | false =>
      value != null && choiceText(field.kind, value, this.language);
    return {
      place,
      stands: there?.text ?? '',
      standsChoice: spoken(there?.choice),
      found: texts.join('\n\n'),
      foundChoice: spoken(choice),
      modes: this.fields.radios({ name: modeName(field.place), label: t.mode(place) }, [
        { value: 'append', text: t.append },
        { value: 'replace', text: t.replace },
      ]),
      baseName: baseName(field.place),
      base: tokenOf(there),
    };
  }
}

/** The page's fields as they are to stand: the file is kept unless the sender says otherwise. */
function typedAgain(targets: readonly string[], again: FindingsAgain | null): Typed {
  const typed: Record<string, string> = { [KEEP_FILE]: again === null || again.decisions.keepsFile ? 'yes' : '' };
  for (const [at, target] of targets.entries()) typed[targetName(at)] = target;
  for (const [place, { mode }] of again?.decisions.modes ?? []) typed[modeName(place)] = mode ?? '';
  return typed;
}

function errorsOf(undecided: Undecided, { found }: ReturnedForm, language: Language): readonly FieldError[] {
  const t = findingsWords[language];
  return [
    ...undecided.unplaced.map((at) => ({ field: targetName(at), message: t.mustPlace(at + 1) })),
    ...undecided.asked.map((place) => {
      const known = found?.index.at(place);
      return { field: modeName(place), message: t.mustDecide(known ? placeName(known, language) : '') };
    }),
    ...(undecided.mustKeepFile ? [{ field: KEEP_FILE, message: t.mustKeepFile }] : []),
  ];
}

function refusalOf({ found, refusal }: ReturnedForm, language: Language): string | false {
  const t = findingsWords[language];
  if (refusal === 'noForm') return t.noForm;
  if (refusal !== null) return `${fileRefusalWords[language][refusal]} ${t.nothing}`;
  return found?.answer.findings.length === 0 && t.nothing;
}

function warningOf(found: FoundInForm | null, language: Language): string | false {
  const identity = found?.answer.identity;
  if (identity === 'otherHearing') return findingsWords[language].otherHearing;
  return identity === 'earlierVersion' && findingsWords[language].earlierVersion;
}

function headOf(found: FoundInForm | null): FoundHead | false {
  const head = found?.answer.head;
  return head !== undefined && Object.values(head).some((value) => value !== '') && head;
}

function bodyDiffers({ found, inHand }: ReturnedForm, language: Language): string | false {
  const said = plain(found?.answer.head.body ?? '');
  const invited = inHand.invitation.addressedName;
  return said !== '' && said !== plain(invited) && findingsWords[language].bodyDiffers(invited);
}
