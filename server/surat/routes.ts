import type { FastifyInstance } from 'fastify'
import type { Mesin } from '../perkara/service.js'
import { ruteAgenda } from './agenda/routes.js'
import { ruteGiliran } from './giliran/routes.js'
import { rutePilihan } from './pilihan/routes.js'
import { rutePengiriman } from './routes-pengiriman.js'
import { ruteSalinan } from './routes-salinan.js'
import { ruteKiriman } from './kiriman/routes.js'
import { rutePindai } from './pindai/routes.js'
import { rutePindaian } from './routes-pindaian.js'
import { ruteSuratMassal } from './massal/routes.js'
import { ruteKembalikan } from './kembalikan/routes.js'
import { ruteNomor } from './nomor/routes-nomor.js'
import { ruteRegister } from './nomor/routes-register.js'
import { ruteSuratMasuk } from './masuk/routes.js'
import { ruteKontinuitas } from './kontinuitas/routes.js'
import { ruteImpor } from './impor-buku/routes.js'
import { ruteCetakan } from './cetakan/routes.js'
import { rutePesanan } from './pesanan/routes.js'
import { ruteWord } from './word/routes.js'

/** The rooms of letters: outgoing ones with their numbers, incoming ones, books and prints. */
export function routes(app: FastifyInstance, mesin: Mesin): void {
  ruteAgenda(app)
  ruteGiliran(app, mesin)
  rutePilihan(app)
  rutePindai(app)
  ruteKiriman(app)
  ruteSuratMasuk(app, mesin)
  rutePengiriman(app)
  ruteSalinan(app)
  rutePindaian(app)
  ruteRegister(app)
  ruteNomor(app)
  rutePesanan(app)
  ruteCetakan(app)
  ruteImpor(app)
  ruteSuratMassal(app, mesin.config)
  ruteKembalikan(app, mesin)
  ruteWord(app, mesin)
  ruteKontinuitas(app)
}
