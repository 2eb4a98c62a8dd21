// Prints the definitions of messages that this CP-SAT was built with.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { CpSat } = await import(pathToFileURL(join(process.argv[2], 'node_modules/or-tools-wasm/build/javascript/node/cp-sat.js')).href);
const schemas = await CpSat.getSchemas();
process.stdout.write(schemas.cp_model + schemas.sat_parameters, () => process.exit(0));
