import { stateWords, STATE_COLORS } from '../../consultation/consultation.words.js';
import { destinyText, originText } from '../../consultation/programme/lineage-text.js';
import { draftCourses, type DraftCourse } from '../../consultation/programme/lineage.rules.js';
import { milestoneView, type MilestoneView } from '../../consultation/programme/milestone-view.js';
import { GROUP_ROLES, type WorkingGroupMember } from '../../consultation/working-group/working-group-member.entity.js';
import { groupRoleWords } from '../../consultation/working-group/working-group-member.words.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb, type Layout } from '../../shared/web/page.js';
import { timelineOf, type TimelineEntry } from './course-timeline.js';
import { courseWords } from './course.words.js';
import type { PublicCourse } from './public-courses.js';

interface RoundView {
  readonly title: string;
  readonly href: string;
  readonly state: string;
  readonly color: string;
  readonly answersHref: string;
  readonly summaryHref: string | false;
  readonly drafts: readonly { readonly title: string; readonly origin: string; readonly destiny: string }[];
}

interface GroupView {
  readonly id: string;
  readonly draft: string;
  readonly members: readonly { readonly name: string; readonly role: string; readonly about: string }[];
  readonly hasMembers: boolean;
  readonly unnamed: string | false;
}

/** A programme as everyone sees it: the mandate, how the work went, its rounds, who was behind each draft, and its conferences. */
export class CoursePage extends Page {
  readonly template = 'pages/publication/course/course';
  override readonly layout: Layout = 'public';
  override readonly isKept = true;
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly host: string;
  readonly introduction: string;
  readonly mandate: string;
  readonly timeline: readonly TimelineEntry[];
  readonly rounds: readonly RoundView[];
  readonly groups: readonly GroupView[];
  readonly hasGroups: boolean;
  readonly conferences: readonly MilestoneView[];
  readonly hasConferences: boolean;

  constructor(
    private readonly language: Language,
    private readonly view: PublicCourse,
  ) {
    super();
    const { course, host, published } = view;
    const { name, introduction, mandate } = course.programme;
    this.t = courseWords[language];
    this.title = name;
    this.crumbs = [{ href: '/', text: this.t.hearings }];
    this.host = host;
    this.introduction = introduction;
    this.mandate = mandate;
    this.timeline = timelineOf(course, published, language);
    this.rounds = this.roundViews();
    this.groups = this.groupViews();
    this.hasGroups = this.groups.length > 0;
    this.conferences = course.milestones
      .filter(({ kind }) => kind === 'conference' || kind === 'launch')
      .map((milestone) => milestoneView(milestone, course, language));
    this.hasConferences = this.conferences.length > 0;
  }

  private roundViews(): RoundView[] {
    const { course, published } = this.view;
    const courses = draftCourses(course.rounds, course.lineage);
    return course.rounds.map(({ consultation, drafts }) => ({
      title: consultation.title,
      href: `/horinger/${consultation.id}`,
      state: stateWords[this.language][consultation.state],
      color: STATE_COLORS[consultation.state],
      answersHref: `/horinger/${consultation.id}/horingssvar`,
      summaryHref: published.has(consultation.id) && `/horinger/${consultation.id}/oppsummering`,
      drafts: drafts.map(({ id, title }) => ({ title, ...this.said(courses.get(id)) })),
    }));
  }

  private said(course: DraftCourse | undefined): { origin: string; destiny: string } {
    if (course === undefined) return { origin: '', destiny: '' };
    return { origin: originText(course, this.language), destiny: destinyText(course, this.language) };
  }

  private groupViews(): GroupView[] {
    const { rounds, members } = this.view.course;
    return rounds
      .flatMap(({ drafts }) => drafts)
      .map(({ id, title }) =>
        this.groupView(
          { id, title },
          members.filter(({ draftId }) => draftId === id),
        ),
      )
      .filter(({ hasMembers, unnamed }) => hasMembers || unnamed !== false);
  }

  private groupView(draft: { id: string; title: string }, members: readonly WorkingGroupMember[]): GroupView {
    const named = members.filter(({ isPublishable }) => isPublishable);
    const unnamed = members.length - named.length;
    const rank = (member: WorkingGroupMember): number => GROUP_ROLES.indexOf(member.role);
    return {
      id: draft.id,
      draft: draft.title,
      hasMembers: named.length > 0,
      unnamed: unnamed > 0 && this.t.unnamed(unnamed),
      members: named
        .toSorted((one, other) => rank(one) - rank(other))
        .map(({ name, role, personTitle, workplace }) => ({
          name,
          role: groupRoleWords[this.language][role],
          about: [personTitle, workplace].filter((part) => part !== '').join(', '),
        })),
    };
  }
}
