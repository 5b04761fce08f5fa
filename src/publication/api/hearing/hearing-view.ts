import type { ConsultationOutline, OutlinedDraft } from '../../../consultation/consultation-reader.js';
import type { ConsultationState } from '../../../consultation/consultation-status.js';
import type { Consultation } from '../../../consultation/consultation.entity.js';
import type { Extension } from '../../../consultation/deadline/extension/extension.entity.js';
import type { Question } from '../../../consultation/question/question.entity.js';
import type { RecipientListLine } from '../../../consultation/recipient/recipient-list-line.entity.js';
import type { Topic } from '../../../consultation/topic/topics.js';
import type { Host } from '../../../identity/host/host.entity.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { feedPathOf } from '../../feeds/feed-writer.js';
import { API_PATH } from '../links.js';
import type {
  DraftResource,
  HearingHead,
  HearingResource,
  HearingStatus,
  QuestionResource,
  ResourceFile,
} from './hearing-resource.js';

/** What a hearing's resource is made from. */
export interface HearingParts {
  readonly outline: ConsultationOutline;
  readonly host: Host;
  readonly topics: readonly Topic[];
  readonly lines: readonly RecipientListLine[];
  readonly extensions: readonly Extension[];
  readonly baseUrl: string;
}

/** Before it opens nobody reads a hearing; it would read as open. */
export const STATUS_OF: Record<ConsultationState, HearingStatus> = {
  draft: 'open',
  submittedForApproval: 'open',
  returned: 'open',
  approved: 'open',
  open: 'open',
  closed: 'underTreatment',
  summarised: 'finished',
  archived: 'finished',
  cancelled: 'cancelled',
};

/** A hearing as programs read it: what stands on its public page, without the name and telephone of its contact. */
export function hearingResource({ outline, host, topics, lines, extensions, baseUrl }: HearingParts): HearingResource {
  const { consultation, drafts, papers, questions } = outline;
  const page = `${baseUrl}/horinger/${consultation.id}`;
  return {
    ...headOf(consultation, host, topics),
    background: consultation.background,
    goals: consultation.goals,
    mainChanges: consultation.mainChanges,
    notUnderConsultation: consultation.notUnderConsultation,
    drafts: drafts.map((outlined) => draftOf(outlined, page)),
    papers: papers.map((paper) => ({
      id: paper.id,
      title: paper.title,
      file: fileAt(`${page}/papirer/${paper.id}`, paper),
    })),
    questions: questions.map((question) => questionOf(question, drafts)),
    invited: invitedOf(lines),
    extensions: extensions.map((extension) => ({
      from: extension.formerDeadlineOn.toString(),
      to: extension.newDeadlineOn.toString(),
      decidedOn: CalendarDay.at(extension.decidedAt).toString(),
      reason: extension.reason,
    })),
    links: linksOf(consultation.id, baseUrl),
  };
}

function headOf(consultation: Consultation, { id, name }: Host, topics: readonly Topic[]): HearingHead {
  const { openedAt, deadlineOn } = consultation;
  return {
    id: consultation.id,
    title: consultation.title,
    status: STATUS_OF[consultation.state],
    topics,
    host: { id, name },
    caseNumber: consultation.caseNumber,
    openedOn: openedAt && CalendarDay.at(openedAt).toString(),
    deadlineOn: deadlineOn && deadlineOn.toString(),
    shortSummary: consultation.shortSummary,
  };
}

function linksOf(id: string, baseUrl: string): HearingResource['links'] {
  const self = `${baseUrl}${API_PATH}/horinger/${id}`;
  return {
    self,
    page: `${baseUrl}/horinger/${id}`,
    answers: `${self}/horingssvar`,
    summary: `${self}/oppsummering`,
    figures: `${self}/tall`,
    feed: `${baseUrl}${feedPathOf(id)}`,
  };
}

function draftOf({ draft, version, sections }: OutlinedDraft, page: string): DraftResource {
  return {
    id: draft.id,
    title: draft.title,
    file: version && fileAt(`${page}/utkast/${draft.id}`, version),
    sections: sections.map(({ id, number, title, level }) => ({ id, number, title, level })),
  };
}

function fileAt(url: string, file: Omit<ResourceFile, 'url'>): ResourceFile {
  const { filename, mediaType, sizeBytes, sha256 } = file;
  return { url, filename, mediaType, sizeBytes, sha256 };
}

function questionOf(question: Question, drafts: readonly OutlinedDraft[]): QuestionResource {
  const each = drafts.map(({ draft }) => draft.id).filter((draftId) => question.isAskedOfEach(draftId));
  const { id, position, kind, text, options, draftId, sectionId } = question;
  return { id, number: position, kind, text, options, draftIds: draftId === null ? each : [draftId], sectionId };
}

function invitedOf(lines: readonly RecipientListLine[]): HearingResource['invited'] {
  const categories = [...new Set(lines.map(({ category }) => category))];
  return categories.map((category) => ({
    category,
    names: lines.filter((line) => line.category === category).map(({ name }) => name),
  }));
}
