/** What somebody should look at before an answer is registered. */
export const ANSWER_FLAGS = [
  'unconfirmed',
  'otherDomain',
  'identityNumber',
  'bankAccount',
  'sameFileFromOther',
  'answeredBefore',
  'uninvited',
] as const;
export type AnswerFlag = (typeof ANSWER_FLAGS)[number];

/** What is to be looked at, and whether there is personal data of the kind that every letter has: it holds nothing back. */
export interface AnswerFlags {
  readonly flags: readonly AnswerFlag[];
  readonly hasContactDetails: boolean;
}

/** The version that counts of each answer that waits, with its body, hearing and sender. */
export const QUEUE_FROM = `FROM "response" r
  JOIN "invitation" i ON i."id" = r."invitationId"
  JOIN "consultation" c ON c."id" = r."consultationId"
  JOIN "response_version" v ON v."responseId" = r."id" AND v."number" = r."currentVersion"
  LEFT JOIN "version_sender" s ON s."versionId" = v."id"
  LEFT JOIN "draft" d ON d."id" = r."draftId"
  WHERE r."state" = 'submitted' AND r."handling" = 'received'`;

const found = (...kinds: readonly string[]): string =>
  `EXISTS (SELECT 1 FROM "personal_data_finding" p WHERE p."versionId" = v."id" AND p."kind" IN (${kinds
    .map((kind) => `'${kind}'`)
    .join(', ')}))`;

/** Each flag as a condition over `QUEUE_FROM`. */
const CONDITIONS: Readonly<Record<AnswerFlag, string>> = {
  unconfirmed: `s."versionId" IS NOT NULL AND s."senderConfirmedAt" IS NULL`,
  otherDomain: `s."versionId" IS NOT NULL AND s."domain" = 'other'`,
  identityNumber: found('nationalIdentityNumber'),
  bankAccount: found('bankAccount'),
  // Near copies of an umbrella's letter are other bytes; the very same file is either a joint answer or the wrong body.
  sameFileFromOther: `EXISTS (SELECT 1 FROM "version_attachment" own
    JOIN "version_attachment" same ON same."sha256" = own."sha256"
    JOIN "response_version" w ON w."id" = same."versionId"
    JOIN "response" wr ON wr."id" = w."responseId" AND wr."state" = 'submitted' AND wr."currentVersion" = w."number"
    WHERE own."versionId" = v."id" AND w."consultationId" = v."consultationId" AND w."invitationId" <> v."invitationId")`,
  answeredBefore: `EXISTS (SELECT 1 FROM "response" o WHERE o."invitationId" = r."invitationId" AND o."id" <> r."id"
    AND o."scope" = r."scope" AND o."state" = 'submitted'
    AND r."supplementsId" IS NULL AND (o."supplementsId" IS NULL OR o."supplementsId" <> r."id"))
    AND NOT EXISTS (SELECT 1 FROM "response_correction" k WHERE k."responseId" = r."id" AND k."kind" IN ('supplements', 'replaces'))`,
  uninvited: `NOT i."isInvited"`,
};

const asColumn = (name: string, condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END AS "${name}"`;

/** The flags as columns of a statement over `QUEUE_FROM`. */
export const FLAG_COLUMNS = [
  ...ANSWER_FLAGS.map((flag) => asColumn(flag, CONDITIONS[flag])),
  asColumn('hasContactDetails', found('telephone', 'email')),
].join(', ');

/** That an answer has any flag. */
export const IS_FLAGGED = ANSWER_FLAGS.map((flag) => `(${CONDITIONS[flag]})`).join(' OR ');

/** The columns as they come: 0 or 1. */
export type FlagColumns = Readonly<Record<AnswerFlag | 'hasContactDetails', number>>;

export function flagsOf(columns: FlagColumns): AnswerFlags {
  return {
    flags: ANSWER_FLAGS.filter((flag) => Number(columns[flag]) === 1),
    hasContactDetails: Number(columns.hasContactDetails) === 1,
  };
}
