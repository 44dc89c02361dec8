// peer.mjs - async functions that do nothing, all called first.
// SPDX-License-Identifier: MIT
const count = Number(process.argv[3]);

async function body() {
	await undefined;
}

await Promise.all(Array.from({ length: 1000 }, body));
const before = process.cpuUsage();
const start = process.hrtime.bigint();
await Promise.all(Array.from({ length: count }, body));
const wall = Number(process.hrtime.bigint() - start);
const used = process.cpuUsage(before);
console.log(JSON.stringify({ wall_ns: wall / count, cpu_ns: (used.user + used.system) * 1000 / count }));
