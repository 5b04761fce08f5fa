import { AuditEntry, AuditHead } from './audit/audit-entry.entity.js';
import { Host } from './identity/host/host.entity.js';
import { Membership } from './identity/person/membership.entity.js';
import { Person } from './identity/person/person.entity.js';
import { Session } from './identity/session/session.entity.js';
import { SignInLink } from './identity/sign-in/sign-in-link.entity.js';
import type { EntityClasses } from './shared/database/connect.js';
import { Job, RateLimit } from './shared/jobs/job.entity.js';

/** Every table of the service, in the order of the domains. */
export const entities = [
  Job,
  RateLimit,
  AuditEntry,
  AuditHead,
  Host,
  Person,
  Membership,
  SignInLink,
  Session,
] satisfies EntityClasses;
