module.exports = { options: { parser: 'swc', tsPreCompilationDeps: true } };
