import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import type { FieldError, Typed } from '../../shared/web/form.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { Course } from './course-reader.js';
import { destinyText, originText } from './lineage-text.js';
import { draftCourses, laterDrafts } from './lineage.rules.js';
import { milestoneFields, milestoneView, type MilestoneFields, type MilestoneView } from './milestone-view.js';
import { PROGRAMMES_PATH, programmePath } from './programme-paths.js';
import { programmePolicy } from './programme.policy.js';
import { programmeWords } from './programme.words.js';

/** What stands in the forms, and whether somebody saved meanwhile. */
export interface ProgrammeContent {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
}

interface RoundView {
  readonly title: string;
  readonly href: string;
  readonly drafts: readonly {
    readonly title: string;
    readonly origin: string;
    readonly destiny: string;
    readonly href: string | false;
    readonly label: string;
  }[];
}

interface MilestoneRow extends MilestoneView {
  readonly href: string;
  readonly label: string;
}

/** A programme at the desk: what it is, its rounds with what became of each draft, and its milestones. */
export class ProgrammePage extends Page {
  readonly template = 'pages/consultation/programme/programme';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly notice: string | false;
  readonly mayKeep: boolean;
  /** Where everyone reads it; false while none of its hearings is held in public. */
  readonly publicHref: string | false;
  readonly path: string;
  readonly version: number;
  readonly introduction: Field;
  readonly mandate: Field;
  readonly texts: readonly { readonly heading: string; readonly text: string }[];
  readonly rounds: readonly RoundView[];
  readonly hasRounds: boolean;
  readonly rows: readonly MilestoneRow[];
  readonly hasRows: boolean;
  readonly fields: MilestoneFields;

  constructor(
    private readonly language: Language,
    person: PersonActor,
    private readonly course: Course,
    { typed, errors, isConflict }: ProgrammeContent,
  ) {
    super();
    const { programme } = course;
    this.t = programmeWords[language];
    this.title = programme.name;
    this.status = isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: '/skrivebord', text: this.t.desk },
      { href: PROGRAMMES_PATH, text: this.t.title },
    ];
    this.summary = errorSummary(errors);
    this.conflict = isConflict && this.t.conflict;
    this.mayKeep = programmePolicy.mayKeep(person, programme.hostId);
    this.notice = !this.mayKeep && this.t.readOnly;
    this.publicHref = isInPublic(course) && `/programmer/${programme.id}`;
    this.path = programmePath(programme.id);
    this.version = programme.version;
    const { introduction, mandate } = programme;
    const fields = new FieldSet({ introduction, mandate, ...typed }, errors);
    this.introduction = fields.textArea({
      ...{ name: 'introduction', label: this.t.introduction, hint: this.t.introductionHint },
    });
    this.mandate = fields.textArea({ name: 'mandate', label: this.t.mandate, hint: this.t.mandateHint, rows: 10 });
    this.texts = [
      { heading: this.t.introduction, text: introduction },
      { heading: this.t.mandate, text: mandate },
    ].filter(({ text }) => text !== '');
    this.rounds = this.roundViews();
    this.hasRounds = this.rounds.length > 0;
    this.rows = course.milestones.map((milestone) => {
      const view = milestoneView(milestone, course, language);
      const href = programmePath(programme.id, 'milepeler', milestone.id);
      return { ...view, href, label: this.t.changeOf(view.what, view.when) };
    });
    this.hasRows = this.rows.length > 0;
    this.fields = milestoneFields(fields, course, language);
  }

  private roundViews(): RoundView[] {
    const { rounds, lineage, programme } = this.course;
    const courses = draftCourses(rounds, lineage);
    return rounds.map(({ consultation, drafts }) => ({
      title: consultation.title,
      href: `/skrivebord/horinger/${consultation.id}`,
      drafts: drafts.map(({ id, title }) => {
        const course = courses.get(id);
        const canGoOn = laterDrafts(rounds, id).length > 0 || course?.ending !== null || !this.isLast(consultation.id);
        return {
          title,
          origin: course ? originText(course, this.language) : '',
          destiny: course ? destinyText(course, this.language) : '',
          href: this.mayKeep && canGoOn && programmePath(programme.id, 'utkast', id),
          label: this.t.sayOf(title),
        };
      }),
    }));
  }

  private isLast(consultationId: string): boolean {
    return this.course.rounds.at(-1)?.consultation.id === consultationId && this.course.rounds.length > 1;
  }
}

function isInPublic({ rounds }: Course): boolean {
  return rounds.some(({ consultation }) => consultation.isPublic && consultation.visibility === 'public');
}
