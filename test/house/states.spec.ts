import '../../src/application.js';
import { FOLLOW_OUTCOMES, TAKING_BACK_OUTCOMES } from '../../src/analysis/alike/deciding/following.rules.js';
import { ALIKE_KINDS } from '../../src/analysis/alike/model/fingerprint.js';
import { BULK_OUTCOMES } from '../../src/analysis/bulk/bulk-row.entity.js';
import { BULK_STATES } from '../../src/analysis/bulk/bulk-run.entity.js';
import { SET_ASIDE_KINDS, COMMENT_KINDS, COMMENT_ORIGINS } from '../../src/analysis/comment/comment.entity.js';
import { DECISIONS } from '../../src/analysis/placement/assessment.rules.js';
import { LINE_STATES } from '../../src/analysis/line/comment-line.entity.js';
import { PLACEMENT_TARGETS, STANCES } from '../../src/analysis/placement/placement.entity.js';
import { SUGGESTION_KINDS, SUGGESTION_OUTCOMES } from '../../src/analysis/suggestion/suggestion.entity.js';
import { BOARD_OUTCOMES } from '../../src/internal-hearing/board/board-outcome.js';
import { TREATMENTS } from '../../src/internal-hearing/consolidation/passage-source.entity.js';
import { TEXT_OUTCOMES } from '../../src/internal-hearing/consolidation/passage-version.entity.js';
import { PASSAGE_KINDS } from '../../src/internal-hearing/consolidation/passage.entity.js';
import { CODE_OWNERS } from '../../src/internal-hearing/delegation/hearing-start.entity.js';
import { NEWS_OCCASIONS } from '../../src/internal-hearing/trace/news/member-news.entity.js';
import { RULE_KINDS } from '../../src/analysis/work/assignment-rule.entity.js';
import { READING_STATES } from '../../src/analysis/text/text-source.entity.js';
import { CONSULTATION_ROLES } from '../../src/consultation/consultation-role.entity.js';
import { CONSULTATION_STATES } from '../../src/consultation/consultation-status.js';
import { MEMBERS_SEE, SAMI_PARLIAMENT_ANSWERS, VISIBILITIES } from '../../src/consultation/consultation.entity.js';
import { EXTENSION_WAYS } from '../../src/consultation/deadline/extension/extension.entity.js';
import { LINK_ROLES } from '../../src/consultation/invitation/response-link.entity.js';
import { DRAFT_KINDS } from '../../src/consultation/draft/draft.entity.js';
import { ANSWER_REACHES, INQUIRY_STATES } from '../../src/consultation/inquiry/inquiry-status.js';
import { QUESTION_KINDS, QUESTION_SCOPES } from '../../src/consultation/question/question.entity.js';
import { PRECISIONS } from '../../src/consultation/programme/approximate-day.js';
import { LINEAGE_KINDS } from '../../src/consultation/programme/draft-lineage.entity.js';
import { MILESTONE_KINDS } from '../../src/consultation/programme/milestone.entity.js';
import { GROUP_ROLES } from '../../src/consultation/working-group/working-group-member.entity.js';
import { CHOICE_KINDS } from '../../src/consultation/recipient/recipient-choice.entity.js';
import { RECIPIENT_LIST_STATES } from '../../src/consultation/recipient/recipient-list-status.js';
import {
  FOUND_BY,
  INCOMING_DEEDS,
  INCOMING_KINDS,
  INCOMING_STATES,
} from '../../src/delivery/incoming/incoming-mail-status.js';
import { DELIVERY_ACTIONS } from '../../src/delivery/mending/message-evidence.service.js';
import { ATTEMPT_OUTCOMES, HANDOVER_STAGES } from '../../src/delivery/message/attempt.entity.js';
import { MESSAGE_STATES } from '../../src/delivery/message/message-status.js';
import { MESSAGE_PURPOSES } from '../../src/delivery/message/message.entity.js';
import { EXCLUSION_REASONS } from '../../src/dispatch/dispatch-exclusion.entity.js';
import { DISPATCH_KINDS, DISPATCH_STATES } from '../../src/dispatch/dispatch-status.js';
import { PLAN_AUDIENCES, PLAN_STATES } from '../../src/dispatch/plan/plan-status.js';
import { PUBLIC_NEWS_OCCASIONS } from '../../src/publication/subscription/subscription-status.js';
import { APPROVERS, HOST_KINDS } from '../../src/identity/host/host.entity.js';
import { HOST_ROLES } from '../../src/identity/person/membership.entity.js';
import { CONTACT_PURPOSES } from '../../src/register/contact/contact.entity.js';
import { ACCESS_OUTCOMES, ACCESS_STATES } from '../../src/publication/access-request/access-request.entity.js';
import { SUMMARY_DEEDS } from '../../src/publication/pages/summary/summary-publication.entity.js';
import { PUBLICATION_DEEDS } from '../../src/publication/published/publication.entity.js';
import { REDACTION_METHODS, VARIANT_STATES } from '../../src/publication/redaction/redacted-variant.entity.js';
import { WITHHOLDING_EFFECTS } from '../../src/publication/withholding/legal-basis.js';
import { WITHHOLDING_SCOPES } from '../../src/publication/withholding/withholding.entity.js';
import { SUMMARY_FORMATS } from '../../src/report/forms/summary-forms.types.js';
import { NEW_HEARING_ANSWERS, SUMMARY_VERSION_STATES } from '../../src/report/issuing/summary-version-status.js';
import { WRITING_ORIGINS, WRITING_OUTCOMES } from '../../src/report/writing/summary-text-version.entity.js';
import { EXTENSION_REQUEST_STATES } from '../../src/response/extension-request/extension-request-status.js';
import { BODY_LINK_KINDS } from '../../src/response/finding-back/body-link.entity.js';
import { MAIL_VERDICTS } from '../../src/response/by-mail/mail-verdict.entity.js';
import { ENTERED_CHANNELS } from '../../src/response/registration/received-by.form.js';
import { ASKER_KINDS } from '../../src/response/uninvited/uninvited-request.entity.js';
import { SCAN_STATES } from '../../src/shared/files/scanning/file-scan.entity.js';
import { ATTACHMENT_KINDS } from '../../src/response/attachment/attachment.entity.js';
import { SENDER_DOMAINS } from '../../src/response/confirmation/sender-domain.rules.js';
import { CORRECTION_KINDS } from '../../src/response/registering/response-correction.entity.js';
import {
  REPLY_KINDS,
  RESPONSE_CHANNELS,
  RESPONSE_HANDLINGS,
  RESPONSE_STATES,
} from '../../src/response/response-status.js';
import { BLOCK_KINDS } from '../../src/shared/documents/reading/text-block.js';
import { TEXT_LANGUAGES } from '../../src/shared/language/which-language.js';
import { PERSONAL_DATA_KINDS } from '../../src/shared/language/personal-data/find-personal-data.js';
import { JOB_STATES } from '../../src/shared/jobs/job.entity.js';
import { allWords, LANGUAGE_FORMS, LANGUAGES } from '../../src/shared/language/words.js';
import { bootApp, type TestApp } from '../support/app.js';

/** A set that is closed in the code and in the database, and what its members are called. */
interface ClosedSet {
  readonly members: readonly string[];
  /** The words that hold exactly these members; null where no page names them. */
  readonly words: string | null;
}

const shown = (members: readonly string[], words: string): ClosedSet => ({ members, words });
const unseen = (members: readonly string[]): ClosedSet => ({ members, words: null });

const SETS: Readonly<Record<string, ClosedSet>> = {
  ck_publication_deed: unseen(PUBLICATION_DEEDS),
  ck_withholding_effect: unseen(WITHHOLDING_EFFECTS),
  ck_withholding_scope: unseen(WITHHOLDING_SCOPES),
  ck_withholding_method: unseen(REDACTION_METHODS),
  ck_redacted_variant_method: unseen(REDACTION_METHODS),
  ck_redacted_variant_state: unseen(VARIANT_STATES),
  ck_access_request_state: shown(ACCESS_STATES, 'access states'),
  ck_access_request_language: shown(LANGUAGES, 'language forms'),
  ck_access_decision_outcome: unseen(ACCESS_OUTCOMES),
  ck_alike_text_kind: unseen(ALIKE_KINDS),
  ck_start_code_owner: unseen(CODE_OWNERS),
  ck_summary_version_state: shown(SUMMARY_VERSION_STATES, 'summary version states'),
  ck_summary_version_language: unseen(LANGUAGES),
  ck_summary_version_new_hearing: shown(NEW_HEARING_ANSWERS, 'new hearing answers'),
  ck_summary_text_version_outcome: unseen(WRITING_OUTCOMES),
  ck_summary_text_version_origin: unseen(WRITING_ORIGINS),
  ck_summary_form_format: unseen(SUMMARY_FORMATS),
  ck_public_summary_form_format: unseen(SUMMARY_FORMATS),
  ck_summary_publication_deed: unseen(SUMMARY_DEEDS),
  ck_board_decision_outcome: shown(BOARD_OUTCOMES, 'board outcomes'),
  ck_passage_kind: unseen(PASSAGE_KINDS),
  ck_passage_version_outcome: unseen(TEXT_OUTCOMES),
  ck_passage_source_treatment: unseen(TREATMENTS),
  ck_member_news_occasion: unseen(NEWS_OCCASIONS),
  ck_public_news_occasion: unseen(PUBLIC_NEWS_OCCASIONS),
  ck_subscription_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_family_decision_part_outcome: shown(FOLLOW_OUTCOMES, 'follow outcomes'),
  ck_family_decision_part_taken_back: shown(TAKING_BACK_OUTCOMES, 'taking back outcomes'),
  ck_version_sender_domain: unseen(SENDER_DOMAINS),
  ck_uninvited_request_kind: unseen(ASKER_KINDS),
  ck_mail_verdict_verdict: unseen(MAIL_VERDICTS),
  ck_reception_channel: unseen(ENTERED_CHANNELS),
  ck_file_scan_state: unseen(SCAN_STATES),
  ck_response_correction_kind: unseen(CORRECTION_KINDS),
  ck_personal_data_finding_kind: unseen(PERSONAL_DATA_KINDS),
  ck_host_kind: unseen(HOST_KINDS),
  ck_host_approval_by: shown(APPROVERS, 'approvers'),
  ck_consultation_visibility: shown(VISIBILITIES, 'visibilities'),
  ck_consultation_members_see: unseen(MEMBERS_SEE),
  ck_person_language: shown(LANGUAGES, 'language forms'),
  ck_membership_role: unseen(HOST_ROLES),
  ck_job_state: unseen(JOB_STATES),
  ck_organisation_language: shown(LANGUAGE_FORMS, 'language forms'),
  ck_contact_purpose: unseen(CONTACT_PURPOSES),
  ck_import_run_state: unseen(['dryRun', 'imported']),
  ck_message_state: shown(MESSAGE_STATES, 'message states'),
  ck_message_purpose: unseen(MESSAGE_PURPOSES),
  ck_message_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_attempt_outcome: unseen(ATTEMPT_OUTCOMES),
  ck_attempt_stage: unseen(HANDOVER_STAGES),
  ck_incoming_mail_kind: shown(INCOMING_KINDS, 'incoming mail kinds'),
  ck_incoming_mail_state: shown(INCOMING_STATES, 'incoming mail states'),
  ck_incoming_mail_found_by: shown(FOUND_BY, 'incoming mail traces'),
  ck_incoming_deed_deed: shown(INCOMING_DEEDS, 'incoming mail deeds'),
  ck_delivery_report_action: shown(DELIVERY_ACTIONS, 'delivery report actions'),
  ck_bulk_run_state: unseen(BULK_STATES),
  ck_bulk_row_outcome: shown(BULK_OUTCOMES, 'bulk outcomes'),
  ck_consultation_state: shown(CONSULTATION_STATES, 'consultation states'),
  ck_consultation_transition_from: shown(CONSULTATION_STATES, 'consultation states'),
  ck_consultation_transition_to: shown(CONSULTATION_STATES, 'consultation states'),
  ck_consultation_sami_parliament: unseen(SAMI_PARLIAMENT_ANSWERS),
  ck_consultation_role_role: unseen(CONSULTATION_ROLES),
  ck_extension_way: shown(EXTENSION_WAYS, 'extension ways'),
  ck_extension_request_state: shown(EXTENSION_REQUEST_STATES, 'extension request states'),
  ck_extension_request_end_state: unseen(EXTENSION_REQUEST_STATES.filter((state) => state !== 'open')),
  ck_inquiry_state: shown(INQUIRY_STATES, 'inquiry states'),
  ck_inquiry_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_inquiry_answer_reach: shown(ANSWER_REACHES, 'inquiry answer reaches'),
  ck_inquiry_transition_from: shown(INQUIRY_STATES, 'inquiry states'),
  ck_inquiry_transition_to: shown(INQUIRY_STATES, 'inquiry states'),
  ck_body_link_kind: unseen(BODY_LINK_KINDS),
  ck_draft_kind: shown(DRAFT_KINDS, 'draft kinds'),
  ck_question_kind: shown(QUESTION_KINDS, 'question kinds'),
  ck_question_scope: shown(QUESTION_SCOPES, 'question scopes'),
  ck_recipient_list_state: shown(RECIPIENT_LIST_STATES, 'recipient list states'),
  ck_response_link_role: shown(LINK_ROLES, 'link roles'),
  ck_recipient_choice_kind: unseen(CHOICE_KINDS),
  ck_invitation_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_letter_template_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_letter_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_response_state: shown(RESPONSE_STATES, 'response states'),
  ck_response_handling: shown(RESPONSE_HANDLINGS, 'response handlings'),
  ck_response_version_reply_kind: shown(REPLY_KINDS, 'reply kinds'),
  ck_response_version_channel: shown(RESPONSE_CHANNELS, 'response channels'),
  ck_attachment_kind: unseen(ATTACHMENT_KINDS),
  ck_dispatch_state: shown(DISPATCH_STATES, 'dispatch states'),
  ck_dispatch_plan_kind: shown(DISPATCH_KINDS, 'letter kinds'),
  ck_dispatch_plan_state: shown(PLAN_STATES, 'dispatch plan states'),
  ck_dispatch_plan_audience: shown(PLAN_AUDIENCES, 'dispatch audiences'),
  ck_dispatch_plan_transition_from: shown(PLAN_STATES, 'dispatch plan states'),
  ck_dispatch_plan_transition_to: shown(PLAN_STATES, 'dispatch plan states'),
  ck_dispatch_exclusion_reason: shown(EXCLUSION_REASONS, 'dispatch exclusions'),
  ck_text_source_state: unseen(READING_STATES),
  ck_block_kind: unseen(BLOCK_KINDS),
  ck_block_language: unseen(TEXT_LANGUAGES),
  ck_comment_line_state: unseen(LINE_STATES),
  ck_comment_kind: unseen(COMMENT_KINDS),
  ck_comment_set_aside_kind: unseen(SET_ASIDE_KINDS),
  ck_comment_origin: unseen(COMMENT_ORIGINS),
  ck_placement_origin: unseen(COMMENT_ORIGINS),
  ck_suggestion_kind: unseen(SUGGESTION_KINDS),
  ck_suggestion_outcome: unseen(SUGGESTION_OUTCOMES),
  ck_assignment_rule_kind: unseen(RULE_KINDS),
  ck_working_group_member_role: shown(GROUP_ROLES, 'roles in a working group'),
  ck_working_group_member_language_form: shown(LANGUAGE_FORMS, 'language forms'),
  ck_programme_milestone_kind: shown(MILESTONE_KINDS, 'milestones'),
  ck_programme_milestone_precision: unseen(PRECISIONS),
  ck_draft_lineage_kind: unseen(LINEAGE_KINDS),
  ck_proposed_assessment_decision: shown(DECISIONS, 'decisions'),
  ck_placement_target: unseen(PLACEMENT_TARGETS),
  ck_placement_stance: shown(STANCES, 'stances'),
  ck_placement_decision: shown(DECISIONS, 'decisions'),
};

describe('every closed set', () => {
  let test: TestApp;
  let inDatabase: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    test = await bootApp();
    const tables: { sql: string }[] = await test.database.reader.query(
      `SELECT "sql" FROM sqlite_master WHERE "type" = 'table' AND "sql" IS NOT NULL`,
    );
    inDatabase = new Map(tables.flatMap(({ sql }) => closedSetsIn(sql)));
  });

  afterAll(async () => {
    await test.close();
  });

  it('of the database is known here', () => {
    expect([...inDatabase.keys()].filter((name) => SETS[name] === undefined)).toEqual([]);
  });

  it.each(Object.entries(SETS))('%s is the same in the code and in the database', (name, { members }) => {
    expect([...(inDatabase.get(name) ?? [])].sort()).toEqual([...members].sort());
  });

  it.each(Object.entries(SETS).filter(([, { words }]) => words !== null))(
    '%s is named in every language, and nothing else is',
    (_name, { members, words }) => {
      const named = allWords().find((candidate) => candidate.name === words);

      for (const language of LANGUAGES) {
        expect(Object.keys(named?.words[language] ?? {}).sort()).toEqual([...members].sort());
      }
    },
  );
});

/** The named checks of a table that hold one column to a list of words. */
function closedSetsIn(sql: string): readonly (readonly [string, readonly string[]])[] {
  const found = sql.matchAll(/CONSTRAINT "(ck_\w+)" CHECK \((?:"(\w+)" IS NULL OR )?"\w+" IN \(([^)]*)\)\)/g);
  return [...found].map(([, name = '', , listed = '']) => [
    name,
    [...listed.matchAll(/'(\w+)'/g)].map(([, member = '']) => member),
  ]);
}
