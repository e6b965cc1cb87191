import { defineConfig } from 'vite';

/**
 * Main process, vault worker and practice service as ES modules beside each other (they start one
 * another by file), and the preload as the CommonJS that a sandboxed Electron window needs.
 * Dependencies stay outside the bundle: native modules cannot be bundled.
 */
export default defineConfig(({ mode }) =>
  mode === 'preload'
    ? {
        build: {
          ssr: true,
          target: 'node24',
          outDir: 'dist/preload',
          emptyOutDir: true,
          minify: false,
          rolldownOptions: {
            input: { preload: 'main/shell/electron/preload.ts' },
            external: ['electron'],
            output: { format: 'cjs', entryFileNames: '[name].cjs' },
          },
        },
        ssr: { noExternal: true },
      }
    : {
        build: {
          ssr: true,
          target: 'node24',
          outDir: 'dist/main',
          emptyOutDir: true,
          minify: false,
          sourcemap: true,
          rolldownOptions: {
            input: {
              start: 'main/start.ts',
              vaultWorker: 'main/vault/worker.ts',
              practice: 'main/records/practice/serve.ts',
            },
            output: {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: 'chunks/[name]-[hash].js',
            },
          },
        },
      },
);
