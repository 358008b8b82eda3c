/** How often each crowd of newcomers comes at once; MESH_RUNS gives another number. */
export const meshRuns = Number(process.env['MESH_RUNS'] ?? 20);
