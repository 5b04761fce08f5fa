/** Knows whether a hearing's summary is issued, so that a body can see what became of its answer. A port: summaries stand above answers. */
export abstract class Outcomes {
  /** One statement. */
  abstract isTold(consultationId: string): Promise<boolean>;
}
