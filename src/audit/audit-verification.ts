import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Reader } from '../shared/database/database.js';
import { AuditEntry, AuditHead } from './audit-entry.entity.js';
import { AuditService } from './audit.service.js';

const BATCH = 500;

/** A place where the trail is not what was written. */
export interface AuditFault {
  readonly chain: string;
  readonly sequence: number;
  readonly fault: 'edited' | 'missing' | 'reordered' | 'truncated';
}

/** Reads every chain from its beginning and names what was edited, removed, moved or cut off. */
@Injectable()
export class AuditVerification {
  constructor(private readonly audit: AuditService) {}

  async verify(reader: Reader): Promise<{ entries: number; faults: AuditFault[] }> {
    const heads = await reader.find(AuditHead, { order: { chain: 'ASC' } });
    const faults: AuditFault[] = [];
    let entries = 0;
    for (const head of heads) {
      const read = await this.verifyChain(reader, head, faults);
      entries += read;
    }
    return { entries, faults };
  }

  private async verifyChain(reader: Reader, head: AuditHead, faults: AuditFault[]): Promise<number> {
    let sequence = 0;
    let previousHash: string | null = null;
    for (;;) {
      const batch: AuditEntry[] = await reader.find(AuditEntry, {
        where: { chain: head.chain, sequence: MoreThan(sequence) },
        order: { sequence: 'ASC' },
        take: BATCH,
      });
      for (const entry of batch) {
        const fault = this.faultOf(entry, sequence, previousHash);
        if (fault) faults.push({ chain: head.chain, sequence: entry.sequence, fault });
        sequence = entry.sequence;
        previousHash = entry.hash;
      }
      if (batch.length < BATCH) break;
    }
    const isWhole = head.sequence === sequence && (sequence === 0 || head.hash === previousHash);
    if (!isWhole) faults.push({ chain: head.chain, sequence: head.sequence, fault: 'truncated' });
    return sequence;
  }

  private faultOf(entry: AuditEntry, before: number, previousHash: string | null): AuditFault['fault'] | null {
    if (entry.sequence !== before + 1) return 'missing';
    if (entry.hash !== this.audit.hashOf(entry)) return 'edited';
    return entry.previousHash === previousHash ? null : 'reordered';
  }
}
