// The worked examples, recalculated by LibreOffice. All other maps are in test/libreoffice, which takes longer.

import { examples } from '../../shared/examples/index.ts';
import { compareWithLibreOffice } from '../support/libreoffice-comparison.ts';

compareWithLibreOffice(examples.map(({ title, project }) => ({ name: title, project: project() })));
