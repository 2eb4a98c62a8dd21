// Solves an LP file by the npm package "highs". Arguments: the file, the time limit in seconds.
const { readFileSync } = require("fs");
require("highs")({ print: line => console.log(line), printErr: line => console.error(line) }).then(highs => {
  // Costs are whole, so a gap below 1 is proof; it may say so.
  highs.solve(readFileSync(process.argv[1], "utf8"), { time_limit: Number(process.argv[2]), mip_rel_gap: 0, mip_abs_gap: 0.999 });
});
