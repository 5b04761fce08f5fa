import { WorkStep } from './work-step.entity.js';

const NAMES = ['Ikke påbegynt', 'Under arbeid', 'Til kvalitetssikring', 'Ferdig'] as const;

/**
 * The steps of a hearing that has chosen none (standardtrinn). Their ids follow from the hearing, so that a form made
 * before they are stored and two people who store them at once all mean the same.
 */
export function standardSteps(consultationId: string): readonly WorkStep[] {
  return NAMES.map((name, index) =>
    Object.assign(new WorkStep(), {
      id: `${consultationId}.${String(index + 1)}`,
      consultationId,
      position: index + 1,
      name,
      isDone: index === NAMES.length - 1,
      retiredAt: null,
    }),
  );
}
