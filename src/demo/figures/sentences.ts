import type { Check } from './check.js';
import type { DemonstrationFigures } from './checks.js';

/** The figures as a person reads them on the terminal. */
export function demonstrationSentences(
  { register, recipients, letters, answers, summary }: DemonstrationFigures,
  checks: readonly Check[],
  seconds: number,
): readonly string[] {
  const failed = checks.filter((check) => !check.ok);
  return [
    `The list: ${figure(register['lines'])} lines in ${figure(register['categories'])} categories.`,
    `Invited: ${figure(recipients.invited)}, of them ${figure(recipients.organisations)} named in the list.`,
    `Letters: ${figure(letters.received)} handed over, to ${figure(letters.recipients)} bodies, as ${figure(letters.filenames)} different files.`,
    `Answers: ${figure(answers.versions)} from ${figure(answers.bodies)} bodies and persons, ${figure(answers.late)} of them late.`,
    `Reading: ${figure(summary.comments)} comments in ${figure(summary.placements)} places, ${figure(summary.setAside)} passages set aside.`,
    ...Object.entries(summary.placementsByPart).map(([part, count]) => `  ${figure(count)} in ${part}`),
    `Summary: ${figure(summary.docxBytes)} bytes of Word, ${figure(summary.xlsxBytes)} bytes of Excel, ${figure(summary.bodies)} bodies.`,
    `${figure(checks.length - failed.length)} of ${figure(checks.length)} checks hold, after ${figure(seconds)} seconds.`,
    ...failed.map(
      ({ name, expected, found }) => `  WRONG: ${name}: expected ${String(expected)}, found ${String(found)}`,
    ),
  ];
}

function figure(value: number | undefined): string {
  return String(value ?? 0);
}
