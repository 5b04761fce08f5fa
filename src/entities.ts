import { CodingSample, Coding, SampleCoder, SamplePassage } from './analysis/agreement/coding-sample.entity.js';
import { FamilyDecision, FamilyDecisionPart } from './analysis/alike/deciding/family-decision.entity.js';
import { AlikeBand, AlikeText } from './analysis/alike/family/alike-text.entity.js';
import { BulkRow } from './analysis/bulk/bulk-row.entity.js';
import { BulkRun } from './analysis/bulk/bulk-run.entity.js';
import { SharedCodebook, SharedTag } from './analysis/codebook/shared/shared-codebook.entity.js';
import { TagChange } from './analysis/codebook/tag-change.entity.js';
import { Tag, PlacementTag } from './analysis/codebook/tag.entity.js';
import { CommentChange } from './analysis/comment/comment-change.entity.js';
import { Comment } from './analysis/comment/comment.entity.js';
import { ProposedAssessment } from './analysis/group/proposed-assessment.entity.js';
import { CommentLine } from './analysis/line/comment-line.entity.js';
import { Placement } from './analysis/placement/placement.entity.js';
import { StandardText } from './analysis/standard-text/standard-text.entity.js';
import { Suggestion, SuggestionMark } from './analysis/suggestion/suggestion.entity.js';
import { TalkMention, TalkRemark } from './analysis/talk/talk.entity.js';
import { Block } from './analysis/text/block.entity.js';
import { TextSource } from './analysis/text/text-source.entity.js';
import { AssignmentRule } from './analysis/work/assignment-rule.entity.js';
import { CommentWork } from './analysis/work/comment-work.entity.js';
import { WorkStep } from './analysis/work/work-step.entity.js';
import { AuditEntry, AuditHead } from './audit/audit-entry.entity.js';
import { ConsultationRole } from './consultation/consultation-role.entity.js';
import { ConsultationTransition } from './consultation/consultation-transition.entity.js';
import { Consultation } from './consultation/consultation.entity.js';
import { Extension } from './consultation/deadline/extension/extension.entity.js';
import { DraftCorrection } from './consultation/draft/correction/draft-correction.entity.js';
import { DraftVersion } from './consultation/draft/draft-version.entity.js';
import { Draft } from './consultation/draft/draft.entity.js';
import { Section } from './consultation/draft/section.entity.js';
import { InquiryAnswer } from './consultation/inquiry/inquiry-answer.entity.js';
import { InquiryTransition } from './consultation/inquiry/inquiry-transition.entity.js';
import { Inquiry } from './consultation/inquiry/inquiry.entity.js';
import { Invitation } from './consultation/invitation/invitation.entity.js';
import { ResponseLink } from './consultation/invitation/response-link.entity.js';
import { Paper } from './consultation/paper/paper.entity.js';
import { DraftLineage } from './consultation/programme/draft-lineage.entity.js';
import { Milestone } from './consultation/programme/milestone.entity.js';
import { Programme } from './consultation/programme/programme.entity.js';
import { Question } from './consultation/question/question.entity.js';
import { RecipientChoice } from './consultation/recipient/recipient-choice.entity.js';
import { RecipientExclusion } from './consultation/recipient/recipient-exclusion.entity.js';
import { RecipientListLine } from './consultation/recipient/recipient-list-line.entity.js';
import { RecipientList } from './consultation/recipient/recipient-list.entity.js';
import { ConsultationRound } from './consultation/round/consultation-round.entity.js';
import { HearingTopic } from './consultation/topic/hearing-topic.entity.js';
import { Signatory } from './consultation/signatory.entity.js';
import { WorkingGroupMember } from './consultation/working-group/working-group-member.entity.js';
import { HeldSubject } from './delivery/holding/held-subject.entity.js';
import { DeliveryReport } from './delivery/incoming/delivery-report.entity.js';
import { IncomingDeed } from './delivery/incoming/incoming-deed.entity.js';
import { IncomingMail } from './delivery/incoming/incoming-mail.entity.js';
import { MailboxMessage } from './delivery/mailbox/mailbox-message.entity.js';
import { Attempt } from './delivery/message/attempt.entity.js';
import { MessageAttachment } from './delivery/message/message-attachment.entity.js';
import { Message } from './delivery/message/message.entity.js';
import { Throttle } from './delivery/throttle/throttle.entity.js';
import { DispatchExclusion } from './dispatch/dispatch-exclusion.entity.js';
import { Dispatch } from './dispatch/dispatch.entity.js';
import { DispatchPlan } from './dispatch/plan/dispatch-plan.entity.js';
import { DispatchPlanTransition } from './dispatch/plan/plan-transition.entity.js';
import { Host } from './identity/host/host.entity.js';
import { Membership } from './identity/person/membership.entity.js';
import { Person } from './identity/person/person.entity.js';
import { Session } from './identity/session/session.entity.js';
import { SignInLink } from './identity/sign-in/sign-in-link.entity.js';
import { Consolidation } from './internal-hearing/consolidation/consolidation.entity.js';
import { LeftOut } from './internal-hearing/consolidation/left-out.entity.js';
import { OuterChoice } from './internal-hearing/consolidation/outer-choice.entity.js';
import { PassageSource } from './internal-hearing/consolidation/passage-source.entity.js';
import { PassageVersion } from './internal-hearing/consolidation/passage-version.entity.js';
import { Passage } from './internal-hearing/consolidation/passage.entity.js';
import { BoardCase } from './internal-hearing/board/board-case.entity.js';
import { BoardDecision } from './internal-hearing/board/board-decision.entity.js';
import { Forwarding } from './internal-hearing/delegation/forwarding.entity.js';
import { HearingStart, StartCode } from './internal-hearing/delegation/hearing-start.entity.js';
import { HostBody } from './internal-hearing/host-body.entity.js';
import { OuterDeadlineMove } from './internal-hearing/deadline/outer-deadline-move.entity.js';
import { InternalHearing } from './internal-hearing/internal-hearing.entity.js';
import { OuterSubmission } from './internal-hearing/submission/outer-submission.entity.js';
import { SubmittedPassage } from './internal-hearing/submission/submitted-passage.entity.js';
import { MemberNews } from './internal-hearing/trace/news/member-news.entity.js';
import { OrganMeeting } from './internal-hearing/organ/organ-meeting.entity.js';
import { Organ } from './internal-hearing/organ/organ.entity.js';
import { LetterEnclosure } from './letter/enclosure/letter-enclosure.entity.js';
import { Letter } from './letter/letter.entity.js';
import { Letterhead } from './letter/letterhead/letterhead.entity.js';
import { LetterTemplate } from './letter/template/letter-template.entity.js';
import { Association } from './register/association/association.entity.js';
import { Category } from './register/category/category.entity.js';
import { Listing } from './register/category/listing.entity.js';
import { Contact } from './register/contact/contact.entity.js';
import { PostalAddress } from './register/contact/postal/postal-address.entity.js';
import { GroupMember } from './register/group/group-member.entity.js';
import { OrganisationGroup } from './register/group/organisation-group.entity.js';
import { ImportRun } from './register/import/import-run.entity.js';
import { OrganisationMerge } from './register/organisation/organisation-merge.entity.js';
import { OrganisationName } from './register/organisation/organisation-name.entity.js';
import { Organisation } from './register/organisation/organisation.entity.js';
import { SummaryTemplate } from './report/forms/template/summary-template.entity.js';
import { writingEntities } from './report/writing.entities.js';
import { Attachment } from './response/attachment/attachment.entity.js';
import { PartialUpload } from './response/attachment/part/partial-upload.entity.js';
import { OnBehalf } from './response/behalf/on-behalf.entity.js';
import { MailVerdict } from './response/by-mail/mail-verdict.entity.js';
import { SenderConfirmation } from './response/confirmation/sender-confirmation.entity.js';
import { VersionSender } from './response/confirmation/version-sender.entity.js';
import { ExtensionRequest, ExtensionRequestEnd } from './response/extension-request/extension-request.entity.js';
import { BodyLink } from './response/finding-back/body-link.entity.js';
import { PersonalDataFinding } from './response/personal-data/personal-data-finding.entity.js';
import { Presence } from './response/presence/presence.entity.js';
import { QuarantineRelease } from './response/quarantine/quarantine-release.entity.js';
import { AnswerDispute } from './response/receipt/dispute/answer-dispute.entity.js';
import { Receipt } from './response/receipt/receipt.entity.js';
import { ResponseCorrection } from './response/registering/response-correction.entity.js';
import { Reception } from './response/registration/reception.entity.js';
import { Response, ResponseWithdrawal } from './response/response.entity.js';
import { Answer, ResponseVersion, VersionAttachment } from './response/submission/response-version.entity.js';
import { TypedField } from './response/typing/typed-field.entity.js';
import { UninvitedRequest } from './response/uninvited/uninvited-request.entity.js';
import type { EntityClasses } from './shared/database/connect.js';
import { FileScan } from './shared/files/scanning/file-scan.entity.js';
import { Job, RateLimit } from './shared/jobs/job.entity.js';
import { AccessDecision, AccessRequest } from './publication/access-request/access-request.entity.js';
import { PublicSummaryForm } from './publication/pages/summary/public-summary-form.entity.js';
import { SummaryPublication } from './publication/pages/summary/summary-publication.entity.js';
import { Publication, PublicationChange } from './publication/published/publication.entity.js';
import { RedactedVariant } from './publication/redaction/redacted-variant.entity.js';
import { WithheldPassage, Withholding, WithholdingReversal } from './publication/withholding/withholding.entity.js';
import { PublicNews } from './publication/subscription/public-news.entity.js';
import { Subscription } from './publication/subscription/subscription.entity.js';
import { PublishedPassage } from './publication/search/published-passage.entity.js';
import { SearchedHearing } from './publication/search/searched-hearing.entity.js';

/** Every table of the service, in the order of the domains. */
export const entities = [
  Job,
  FileScan,
  RateLimit,
  AuditEntry,
  AuditHead,
  Host,
  Person,
  Membership,
  SignInLink,
  Session,
  Organisation,
  OrganisationName,
  OrganisationMerge,
  OrganisationGroup,
  GroupMember,
  Category,
  Listing,
  Contact,
  PostalAddress,
  Association,
  ImportRun,
  Programme,
  Consultation,
  ConsultationTransition,
  ConsultationRole,
  Signatory,
  ConsultationRound,
  Draft,
  DraftVersion,
  Section,
  Question,
  Paper,
  RecipientList,
  RecipientChoice,
  RecipientExclusion,
  RecipientListLine,
  Invitation,
  ResponseLink,
  Extension,
  DraftCorrection,
  Inquiry,
  InquiryAnswer,
  InquiryTransition,
  LetterTemplate,
  LetterEnclosure,
  Letter,
  Letterhead,
  Message,
  MessageAttachment,
  Attempt,
  HeldSubject,
  Throttle,
  MailboxMessage,
  IncomingMail,
  IncomingDeed,
  DeliveryReport,
  Dispatch,
  DispatchExclusion,
  DispatchPlan,
  DispatchPlanTransition,
  Response,
  ResponseWithdrawal,
  TypedField,
  Presence,
  Attachment,
  QuarantineRelease,
  PartialUpload,
  ResponseVersion,
  Answer,
  VersionAttachment,
  OnBehalf,
  Receipt,
  AnswerDispute,
  SenderConfirmation,
  VersionSender,
  PersonalDataFinding,
  ResponseCorrection,
  ExtensionRequest,
  ExtensionRequestEnd,
  BodyLink,
  Reception,
  MailVerdict,
  UninvitedRequest,
  WorkingGroupMember,
  TextSource,
  Block,
  Comment,
  CommentChange,
  Placement,
  Tag,
  PlacementTag,
  TagChange,
  SharedCodebook,
  SharedTag,
  StandardText,
  BulkRun,
  BulkRow,
  CommentLine,
  Suggestion,
  SuggestionMark,
  WorkStep,
  CommentWork,
  AssignmentRule,
  TalkRemark,
  TalkMention,
  CodingSample,
  SampleCoder,
  SamplePassage,
  Coding,
  AlikeText,
  AlikeBand,
  FamilyDecision,
  FamilyDecisionPart,
  ProposedAssessment,
  SummaryTemplate,
  ...writingEntities,
  InternalHearing,
  Organ,
  OrganMeeting,
  OuterDeadlineMove,
  Forwarding,
  HearingStart,
  StartCode,
  HostBody,
  Consolidation,
  Passage,
  PassageVersion,
  PassageSource,
  LeftOut,
  OuterChoice,
  BoardCase,
  BoardDecision,
  OuterSubmission,
  SubmittedPassage,
  MemberNews,
  HearingTopic,
  SummaryPublication,
  PublicSummaryForm,
  Publication,
  PublicationChange,
  Withholding,
  WithheldPassage,
  WithholdingReversal,
  RedactedVariant,
  AccessRequest,
  AccessDecision,
  Milestone,
  DraftLineage,
  Subscription,
  PublicNews,
  PublishedPassage,
  SearchedHearing,
] satisfies EntityClasses;
