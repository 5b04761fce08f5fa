import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AuditVerification } from '../audit/audit-verification.js';
import type { CommandGround, Outcome } from '../shared/command-line/outcome.js';
import { FileStore } from '../shared/files/file-store.js';
import { uploadsFolder } from '../shared/shared.module.js';
import { fileReferences, type FileReference } from './stored-files.js';

type FileFault = 'missing' | 'changed' | 'otherSize';

/** `hoering verify`: reads every file and every audit entry, and says which are not what they were. */
export class VerifyCommand {
  private readonly files: FileStore;

  constructor(private readonly the: CommandGround) {
    this.files = the.context.get(FileStore);
  }

  async run(): Promise<Outcome> {
    const { reader } = this.the.ground.database;
    const trail = await this.the.context.get(AuditVerification).verify(reader);
    const references = await fileReferences(reader);
    const fileFaults = await this.faultsIn(references);
    const known = new Set(references.map((reference) => reference.sha256));
    const unreferenced = (await this.inStore()).filter((sha256) => !known.has(sha256)).length;
    const ok = trail.faults.length === 0 && fileFaults.length === 0;
    const figures = {
      ok,
      auditEntries: trail.entries,
      auditFaults: trail.faults,
      files: known.size,
      fileFaults,
      unreferenced,
    };
    return { figures, ok, sentences: sentencesFor(figures) };
  }

  private async faultsIn(
    references: readonly FileReference[],
  ): Promise<{ sha256: string; of: string; fault: FileFault }[]> {
    const faults: { sha256: string; of: string; fault: FileFault }[] = [];
    const verdicts = new Map<string, FileFault | null>();
    for (const [index, { sha256, sizeBytes, of }] of references.entries()) {
      if (!verdicts.has(sha256)) verdicts.set(sha256, await this.verdictOn(sha256));
      const fault = verdicts.get(sha256) ?? (await this.sizeFault(sha256, sizeBytes));
      if (fault) faults.push({ sha256, of, fault });
      this.the.progress.at('files', index + 1, references.length);
    }
    return faults;
  }

  private async verdictOn(sha256: string): Promise<FileFault | null> {
    if (!(await this.files.has(sha256))) return 'missing';
    const hash = createHash('sha256');
    await pipeline(await this.files.stream(sha256), hash);
    return hash.digest('hex') === sha256 ? null : 'changed';
  }

  private async sizeFault(sha256: string, sizeBytes: number | null): Promise<FileFault | null> {
    return sizeBytes === null || (await this.files.sizeOf(sha256)) === sizeBytes ? null : 'otherSize';
  }

  private async inStore(): Promise<string[]> {
    const entries = await readdir(uploadsFolder(this.the.ground.settings), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    return entries.filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)).map((entry) => entry.name);
  }
}

function sentencesFor(found: {
  readonly auditEntries: number;
  readonly auditFaults: readonly { chain: string; sequence: number; fault: string }[];
  readonly files: number;
  readonly fileFaults: readonly { sha256: string; of: string; fault: string }[];
  readonly unreferenced: number;
}): string[] {
  return [
    `${found.auditEntries} audit entries, ${found.auditFaults.length} faults.`,
    ...found.auditFaults.map((fault) => `  entry ${fault.sequence} of ${fault.chain}: ${fault.fault}`),
    `${found.files} files, ${found.fileFaults.length} faults, ${found.unreferenced} that no record points at.`,
    ...found.fileFaults.map((fault) => `  ${fault.sha256} (${fault.of}): ${fault.fault}`),
  ];
}
