import t from 'tap'
import { bacaConfig, SetelanSalah } from '../server/config.js'

t.test(
  'an empty environment gives an office on the embedded database with the sample office',
  async (t) => {
    const config = bacaConfig({})
    t.equal(config.port, 3000)
    t.equal(config.databaseUrl, null)
    t.equal(config.contoh, true)
    t.match(config.dataDir, /data$/)
    t.ok(Object.isFrozen(config))
  },
)

t.test('an outside database has no sample office unless asked for', async (t) => {
  t.equal(bacaConfig({ DATABASE_URL: 'postgres://a:b@c/d' }).contoh, false)
  t.equal(bacaConfig({ DATABASE_URL: 'postgres://a:b@c/d', PARAF_CONTOH: '1' }).contoh, true)
})

t.test(
  'all faults are said at once, in Indonesian, and a password is not among the words',
  async (t) => {
    // given
    const env = {
      PORT: '99999',
      DATABASE_URL: 'mysql://root:rahasia@x/y',
      PARAF_CONTOH: 'mungkin',
      PARAF_URL: 'paraf.go.id',
      TRUST_PROXY: 'semua',
      LOG_LEVEL: 'keras',
      PARAF_PEKERJA: '-1',
    }
    // when
    let fault: SetelanSalah | undefined
    try {
      bacaConfig(env)
    } catch (error) {
      fault = error as SetelanSalah
    }
    // then
    t.type(fault, SetelanSalah)
    t.equal(fault?.faults.length, 7)
    for (const name of Object.keys(env)) t.match(fault?.message, name)
    t.match(fault?.message, 'harus bilangan bulat 0 sampai 65535')
    t.notMatch(fault?.message, 'rahasia')
  },
)

t.test('each setting takes what it says it takes', async (t) => {
  const config = bacaConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    PARAF_URL: 'https://paraf.example.go.id/',
    TRUST_PROXY: '10.0.0.1, 192.168.0.0/16',
    LOG_LEVEL: 'warn',
    PARAF_PEKERJA: '0',
    PARAF_CONTOH: 'tidak',
  })
  t.match(config, {
    port: 0,
    host: '127.0.0.1',
    url: 'https://paraf.example.go.id',
    trustProxy: ['10.0.0.1', '192.168.0.0/16'],
    logLevel: 'warn',
    pekerja: 0,
    contoh: false,
  })
})
