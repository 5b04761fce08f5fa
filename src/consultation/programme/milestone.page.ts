import type { Language } from '../../shared/language/words.js';
import { errorSummary, FieldSet, type ErrorSummary } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import type { Course } from './course-reader.js';
import { milestoneFields, type MilestoneFields } from './milestone-view.js';
import type { Milestone } from './milestone.entity.js';
import { PROGRAMMES_PATH, programmePath } from './programme-paths.js';
import type { ProgrammeContent } from './programme.page.js';
import { programmeWords } from './programme.words.js';

/** One milestone: saying it anew, taking it away, and bringing it back. */
export class MilestonePage extends Page {
  readonly template = 'pages/consultation/programme/milestone';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly path: string;
  readonly version: number;
  readonly isRemoved: boolean;
  readonly fields: MilestoneFields;

  constructor(
    language: Language,
    course: Course,
    milestone: Milestone,
    { typed, errors, isConflict }: ProgrammeContent,
  ) {
    super();
    const { id, name } = course.programme;
    this.t = programmeWords[language];
    this.title = this.t.editTitle;
    this.status = isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: '/skrivebord', text: this.t.desk },
      { href: PROGRAMMES_PATH, text: this.t.title },
      { href: programmePath(id), text: name },
    ];
    this.summary = errorSummary(errors);
    this.conflict = isConflict && this.t.conflict;
    this.path = programmePath(id, 'milepeler', milestone.id);
    this.version = milestone.version;
    this.isRemoved = milestone.isRemoved;
    const { kind, title, place, draftIds } = milestone;
    const stored = { kind, title, place, draftIds, when: milestone.when().toTyped() };
    this.fields = milestoneFields(
      new FieldSet(errors.length > 0 || isConflict ? typed : stored, errors),
      course,
      language,
    );
  }
}
