import { hasRoleAt, worksAt, type Actor } from '../identity/access/actor.js';
import type { OwnWork } from '../identity/host/own-work.js';
import type { ConsultationRoleName } from './consultation-role.entity.js';
import type { Consultation } from './consultation.entity.js';

/** What is asked about: the hearing, and the roles that the actor holds in it. */
export interface ConsultationInView {
  readonly consultation: Consultation;
  readonly held: ReadonlySet<ConsultationRoleName>;
  /** Whether its host lets people approve what they have written; asked only about approval. */
  readonly ownWork: OwnWork;
}

type Edited = Pick<ConsultationInView, 'consultation' | 'held'>;

function mayEdit(actor: Actor, { consultation, held }: Edited): boolean {
  return (
    hasRoleAt(actor, consultation.hostId, 'adviser') ||
    (worksAt(actor, consultation.hostId) && held.has('editor')) ||
    (actor.kind === 'system' && actor.hostId === consultation.hostId)
  );
}

/**
 * Every permission of a hearing. Whoever may not read it does not find it. Roles in the hearing count only for people who
 * work at its host: a role that outlived the employment opens nothing.
 */
export const consultationPolicy = {
  /** Whoever works at the host; whoever holds a response link of this hearing; the service acting for the host or for itself. */
  mayRead: (actor: Actor, { consultation }: ConsultationInView): boolean => {
    if (actor.kind === 'link') return actor.consultationId === consultation.id;
    if (actor.kind === 'system') return actor.hostId === null || actor.hostId === consultation.hostId;
    return worksAt(actor, consultation.hostId);
  },

  /** An adviser at the host, or an editor of this hearing; the service when it acts for the host. */
  mayEdit,

  /**
   * An approver at the host who neither wrote nor submitted it. Where the host lets anyone approve, every approver, and
   * whoever may edit it: some associations have one secretary.
   */
  mayApprove: (actor: Actor, view: ConsultationInView): boolean => {
    const { consultation, ownWork } = view;
    const isApprover: boolean = hasRoleAt(actor, consultation.hostId, 'approver');
    if (ownWork === 'refused') return isApprover && !consultation.isOwnWorkOf(actor);
    return isApprover || (actor.kind === 'person' && mayEdit(actor, view));
  },

  /** A summariser or adviser at the host, or whoever is one in this hearing; the service when it acts for the host. */
  maySummarise: (actor: Actor, { consultation, held }: ConsultationInView): boolean =>
    hasRoleAt(actor, consultation.hostId, 'summariser', 'adviser') ||
    (worksAt(actor, consultation.hostId) && (held.has('summariser') || held.has('editor'))) ||
    (actor.kind === 'system' && actor.hostId === consultation.hostId),
} as const;

export type ConsultationPermission = keyof typeof consultationPolicy;

/** True when the person may begin a new hearing at the host where they work now. */
export function mayCreateConsultation(actor: Actor): boolean {
  return (actor.kind === 'person' && actor.roles.has('adviser')) || (actor.kind === 'system' && actor.hostId !== null);
}
