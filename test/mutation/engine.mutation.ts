// The policy's tests as one file: one worker and one import of the packs a mutant, where a file each would cost most of a run.
// What tells most mutants comes first, for the first failing test ends a mutant's run.
import '../policy/pinned.test.ts';
import '../policy/east/clauses.test.ts';
import '../policy/other-packs.test.ts';
import '../policy/east/main-job.test.ts';
import '../policy/next-questions.test.ts';
import '../policy/certificate.test.ts';
import '../policy/contested.test.ts';
import '../policy/commitments.test.ts';
import '../policy/executors.test.ts';
import '../policy/completions.test.ts';
import '../policy/ask.test.ts';
import '../policy/open-tests.test.ts';
import '../policy/weigh.test.ts';
import '../policy/settling.test.ts';
import '../policy/flips.test.ts';
import '../policy/evaluate.test.ts';
import '../policy/spelling.test.ts';
import '../policy/versions.test.ts';
import '../policy/diff.test.ts';
import '../policy/would-change.test.ts';
import '../policy/record.test.ts';
import '../policy/facts-json.test.ts';
import '../policy/priors.test.ts';
import '../policy/properties.test.ts';
import '../policy/class-mutants.test.ts';
import '../policy/dates.test.ts';
