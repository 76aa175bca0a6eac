// A map for every convention, and for those that meet, recalculated by LibreOffice.

import { compareWithLibreOffice } from '../support/libreoffice-comparison.ts';
import { workbookProjects } from '../support/workbook-projects.ts';

compareWithLibreOffice(workbookProjects);
