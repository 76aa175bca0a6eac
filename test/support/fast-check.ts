// Property tests draw the same cases on every machine and in every run; FAST_CHECK_SEED tries others.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20260401) });
