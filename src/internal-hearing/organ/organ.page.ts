import type { PersonActor } from '../../identity/access/actor.js';
import type { Page as Rows } from '../../shared/database/paging.js';
import { formatDay, formatDayWithWeekday } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import type { CalendarDay } from '../../shared/time/calendar-day.js';
import { errorSummary, FieldSet, type ErrorSummary, type Field } from '../../shared/web/fields.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { pagerFor, type Pager } from '../../shared/web/pager.js';
import type { OrganMeeting } from './organ-meeting.entity.js';
import { ORGANS_PATH, organPath } from './organ-paths.js';
import type { Organ } from './organ.entity.js';
import { organPolicy } from './organ.policy.js';
import { organWords } from './organ.words.js';
import type { OrganContent } from './organs.page.js';

/** What the page is made from. */
export interface OrganView {
  readonly organ: Organ;
  readonly meetings: Rows<OrganMeeting>;
  readonly today: CalendarDay;
}

/** What stands in the forms, and whether somebody saved meanwhile. */
export interface OrganPageContent extends OrganContent {
  readonly isConflict: boolean;
}

interface MeetingRow {
  readonly day: string;
  readonly papersDue: string;
  readonly state: string;
  readonly color: string;
  readonly href: string | false;
  readonly label: string;
}

/** An organ with its meetings. */
export class OrganPage extends Page {
  readonly template = 'pages/internal-hearing/organ/organ';
  override readonly status: number;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly summary: ErrorSummary;
  readonly conflict: string | false;
  readonly notice: string | false;
  readonly state: string;
  readonly color: string;
  readonly rows: readonly MeetingRow[];
  readonly hasRows: boolean;
  readonly pager: Pager;
  readonly mayKeep: boolean;
  readonly isWoundUp: boolean;
  readonly meetsOn: Field;
  readonly papersDueOn: Field;
  readonly callAction: string;
  readonly name: Field;
  readonly renameAction: string;
  readonly version: string;
  readonly windUpAction: string;
  readonly resumeAction: string;

  constructor(
    private readonly language: Language,
    person: PersonActor,
    private readonly view: OrganView,
    { typed, errors, isConflict }: OrganPageContent,
  ) {
    super();
    const { organ, meetings } = view;
    this.t = organWords[language];
    this.title = organ.name;
    this.status = isConflict ? 409 : errors.length > 0 ? 422 : 200;
    this.crumbs = [
      { href: '/skrivebord', text: this.t.desk },
      { href: ORGANS_PATH, text: this.t.title },
    ];
    this.summary = errorSummary(errors);
    this.conflict = isConflict && this.t.conflict;
    this.mayKeep = organPolicy.mayKeep(person, organ.hostId);
    this.notice = !this.mayKeep && this.t.readOnly;
    this.isWoundUp = organ.isWoundUp;
    this.state = organ.isWoundUp ? this.t.woundUp : this.t.atWork;
    this.color = organ.isWoundUp ? 'neutral' : 'success';
    this.rows = meetings.rows.map((meeting) => this.rowOf(meeting));
    this.hasRows = this.rows.length > 0;
    this.pager = pagerFor(meetings, organPath(organ.id), {});
    const fields = new FieldSet({ name: organ.name, ...typed }, errors);
    this.meetsOn = fields.input({ name: 'meetsOn', label: this.t.meetsOn, type: 'date', required: true });
    this.papersDueOn = fields.input({ name: 'papersDueOn', label: this.t.papersDueOn, type: 'date', required: true });
    this.callAction = organPath(organ.id, 'moter');
    this.name = fields.input({ name: 'name', label: this.t.name, required: true });
    this.renameAction = organPath(organ.id, 'navn');
    this.version = String(organ.version);
    this.windUpAction = organPath(organ.id, 'avvikling');
    this.resumeAction = organPath(organ.id, 'gjenopptakelse');
  }

  private rowOf(meeting: OrganMeeting): MeetingRow {
    const { t } = this;
    const isOver = meeting.meetsOn.isBefore(this.view.today);
    const day = formatDayWithWeekday(meeting.meetsOn, this.language);
    return {
      day,
      papersDue: formatDay(meeting.papersDueOn, this.language),
      state: meeting.isCancelled ? t.cancelled : isOver ? t.held : t.coming,
      color: meeting.isCancelled ? 'warning' : isOver ? 'neutral' : 'info',
      href: this.mayKeep && !meeting.isCancelled && organPath(meeting.organId, 'moter', meeting.id),
      label: t.changeOf(day),
    };
  }
}
