import { Injectable } from '@nestjs/common';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { Database } from '../../shared/database/database.js';
import { DomainError, type Wording } from '../../shared/errors/domain-error.js';
import { Dispatch } from '../dispatch.entity.js';
import { DispatchCancelling } from '../steering/dispatch-cancelling.js';
import { DispatchFreezing } from './dispatch-freezing.js';
import { LetterPreparation } from './letter-preparation.js';

const BROKE_OFF: Wording = {
  nb: 'Klargjøringen stoppet på grunn av en feil hos oss. Ingenting er sendt. Den blir prøvd igjen av seg selv.',
  nn: 'Klargjeringa stoppa på grunn av ein feil hos oss. Ingenting er sendt. Ho blir prøvd igjen av seg sjølv.',
  en: 'The preparation stopped because of a fault on our side. Nothing has been sent. It is tried again by itself.',
};

/** Does the job that a started dispatch asked for: all its letters, then the freeze. Safe to do again at any point. */
@Injectable()
export class DispatchPreparation {
  constructor(
    private readonly database: Database,
    private readonly progress: ConsultationProgress,
    private readonly letters: LetterPreparation,
    private readonly freezing: DispatchFreezing,
    private readonly cancelling: DispatchCancelling,
  ) {}

  async run(dispatchId: string): Promise<void> {
    const dispatch = await this.database.reader.findOneBy(Dispatch, { id: dispatchId, state: 'preparing' });
    if (!dispatch) return;
    try {
      await this.letters.prepareAll(dispatch);
      await this.freezing.freeze(dispatch);
    } catch (error) {
      // A rule that refuses will refuse again, and needs a person; anything else is tried again by the queue.
      if (error instanceof DomainError) {
        await this.cancel(dispatch, error.wording);
        return;
      }
      await this.database.write((transaction) =>
        transaction.update(Dispatch, { id: dispatchId, state: 'preparing' }, { problem: BROKE_OFF }),
      );
      throw error;
    }
  }

  private async cancel({ id, consultationId }: Dispatch, problem: Wording): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const dispatch = await transaction.findOneByOrFail(Dispatch, { id });
      if (dispatch.state === 'preparing') await this.cancelling.refuse(transaction, dispatch, problem);
    });
  }
}
