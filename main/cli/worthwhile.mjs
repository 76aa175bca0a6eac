#!/usr/bin/env node
// The `worthwhile` command: main/cli/main.ts on Node 24.

import { launch } from '../launch.mjs';

// `npm run` moves to the project's folder; paths are meant from where the person stands.
const from = process.env.npm_lifecycle_event === 'worthwhile' ? process.env.INIT_CWD : undefined;

launch('main/cli/main.ts', process.argv.slice(2), { cwd: from ?? process.cwd() });
