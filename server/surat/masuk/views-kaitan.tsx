import type { JSX } from 'preact'
import { FormSkema } from '../../platform/ui/form.js'
import { Kirim } from '../../platform/ui/kirim.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import type { Menunggu } from './balasan-masuk.js'
import { SkemaKaitan } from './skema-kaitan.js'

export interface PropKaitan {
  surat: { id: string; hal: string; perkara_id: string | null }
  kaitan: any[]
  /** Null: this letter is a reply already, or the reader may not link. */
  ditunggu: Menunggu[] | null
  perkara: { id: string; judul: string }[]
  balasan: { perkara_id: string; instansi: string; terlambat: boolean } | null
  mencatat: boolean
  csrf: string
}

/** What the letter answers and what answers it; for the agendaris also how to say so. */
export function BagianKaitan(p: PropKaitan): JSX.Element | null {
  if (!p.mencatat && p.kaitan.length === 0 && !p.balasan) return null
  return (
    <>
      <h2>Tanya jawab</h2>
      {p.balasan && (
        <p>
          Balasan {p.balasan.instansi} untuk{' '}
          <a href={`/perkara/${p.balasan.perkara_id}`}>perkara yang menunggunya</a>
          {p.balasan.terlambat && ', datang setelah batas waktu'}.
        </p>
      )}
      <ul>
        {p.kaitan.map((k) => (
          <li>
            {k.arah === 'jawaban' ? 'Dijawab dengan ' : 'Menjawab '}
            <a href={`/naskah/${k.id}`}>
              {k.nomor}, {tanggalPanjang(k.tanggal)}
            </a>
            : {k.hal}{' '}
            {p.mencatat && (
              <Kirim
                aksi={`/surat/masuk/${p.surat.id}/kaitan/${k.id}/lepas`}
                csrf={p.csrf}
                label="Lepas"
              />
            )}
          </li>
        ))}
      </ul>
      {p.mencatat && <Formulir {...p} />}
    </>
  )
}

const Formulir = (p: PropKaitan) => (
  <details class="kartu">
    <summary>Kaitkan surat ini</summary>
    <h3>Dengan surat keluar</h3>
    <FormSkema
      skema={SkemaKaitan}
      aksi={`/surat/masuk/${p.surat.id}/kaitan`}
      csrf={p.csrf}
      tombol="Kaitkan"
    />
    {!p.balasan && p.ditunggu && p.ditunggu.length > 0 && <Ditunggu {...p} />}
    {!p.balasan && <Perkara {...p} />}
  </details>
)

const Ditunggu = ({ surat, ditunggu, csrf }: PropKaitan) => (
  <>
    <h3>Sebagai balasan yang ditunggu</h3>
    <form class="formulir" method="post" action={`/surat/masuk/${surat.id}/balasan`}>
      <input type="hidden" name="_csrf" value={csrf} />
      <p class="kolom">
        <label for="k-tujuan">Instansi dan perkara</label>
        <select id="k-tujuan" name="tujuan" required>
          <option value="">— pilih —</option>
          {ditunggu!.map((m) => (
            <option value={`${m.perkara_id}|${m.instansi}`}>
              {m.instansi}: {m.perkara}
              {m.lewat ? ' (batas sudah lewat)' : ''}
            </option>
          ))}
        </select>
      </p>
      <p class="kolom">
        <label for="k-peserta">Jumlah peserta yang dikirim</label>
        <input id="k-peserta" name="peserta" inputMode="numeric" />
      </p>
      <div class="tindakan">
        <button>Jadikan balasan</button>
      </div>
    </form>
  </>
)

const Perkara = ({ surat, perkara, csrf }: PropKaitan) => (
  <>
    <h3>Dengan perkara</h3>
    <p>
      <a href={`/perkara/baru?judul=${encodeURIComponent(surat.hal.slice(0, 300))}`}>
        Mulai perkara baru dari surat ini
      </a>
      , lalu tautkan di sini.
    </p>
    <form class="formulir" method="post" action={`/surat/masuk/${surat.id}/perkara`}>
      <input type="hidden" name="_csrf" value={csrf} />
      <p class="kolom">
        <label for="k-perkara">Perkara yang berjalan</label>
        <select id="k-perkara" name="perkaraId">
          <option value="">Tidak ditautkan</option>
          {perkara.map((c) => (
            <option value={c.id} selected={c.id === surat.perkara_id}>
              {c.judul}
            </option>
          ))}
        </select>
      </p>
      <div class="tindakan">
        <button>Simpan tautan</button>
      </div>
    </form>
  </>
)
