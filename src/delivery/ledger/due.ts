/**
 * The SQL condition that a message may be handed over at the instant `$n`: it goes by e-mail, its time is come and not
 * over, nobody holds its subject back, and its recipient's domain has not asked us to wait.
 */
export function isDueAt(place: string): string {
  return `"message"."state" = 'queued' AND "message"."channel" = 'smtp' AND "message"."availableAt" <= ${place}
    AND ("message"."expiresAt" IS NULL OR "message"."expiresAt" > ${place})
    AND NOT EXISTS (SELECT 1 FROM "held_subject" h
      WHERE h."subjectType" = "message"."subjectType" AND h."subjectId" = "message"."subjectId")
    AND NOT EXISTS (SELECT 1 FROM "throttle" t
      WHERE t."key" = 'domain:' || "message"."toDomain" AND t."closedUntil" > ${place})`;
}
