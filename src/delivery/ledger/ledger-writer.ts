import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../shared/database/database.js';
import type { Message } from '../message/message.entity.js';
import { MessageLedger, type EndedAttempt } from './message-ledger.js';

interface Beginning {
  readonly kind: 'begin';
  readonly message: Message;
  readonly resolve: (attempt: number | null) => void;
  readonly reject: (error: unknown) => void;
}

interface Ending {
  readonly kind: 'end';
  readonly ended: EndedAttempt;
  readonly resolve: (isOurs: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes attempts of several connections together: while one transaction is being committed, what comes next gathers for
 * the following one. A commit of its own for each line would cost more than handing the message over.
 */
@Injectable()
export class LedgerWriter {
  private waiting: (Beginning | Ending)[] = [];
  private isWriting = false;

  constructor(
    private readonly database: Database,
    private readonly ledger: MessageLedger,
  ) {}

  /** Begins an attempt and gives its number once it is committed; null when the message is no longer this worker's. */
  begin(message: Message): Promise<number | null> {
    return new Promise((resolve, reject) => {
      this.add({ kind: 'begin', message, resolve, reject });
    });
  }

  /** Writes how an attempt ended. False when the message is no longer this worker's, and nothing was written. */
  end(ended: EndedAttempt): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.add({ kind: 'end', ended, resolve, reject });
    });
  }

  private add(line: Beginning | Ending): void {
    this.waiting.push(line);
    if (this.isWriting) return;
    this.isWriting = true;
    // After this turn, so that what is asked for together is written together.
    setImmediate(() => void this.writeAll());
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const lines = this.waiting;
      this.waiting = [];
      await this.database
        .write((transaction) => this.write(transaction, lines))
        .then(
          (answer) => {
            answer();
          },
          (error: unknown) => {
            for (const line of lines) line.reject(error);
          },
        );
    }
    this.isWriting = false;
  }

  /** Writes the lines and gives what answers them, to be called after commit. */
  private async write(transaction: Transaction, lines: readonly (Beginning | Ending)[]): Promise<() => void> {
    const endings = lines.filter((line) => line.kind === 'end');
    const beginnings = lines.filter((line) => line.kind === 'begin');
    const ours = await this.ledger.record(
      transaction,
      endings.map((line) => line.ended),
    );
    const numbers = await this.ledger.begin(
      transaction,
      beginnings.map((line) => line.message),
    );
    return () => {
      for (const line of endings) line.resolve(ours.has(line.ended.message.id));
      for (const line of beginnings) line.resolve(numbers.get(line.message.id) ?? null);
    };
  }
}
