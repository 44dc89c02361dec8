/* elf_object.c - reads the tables of a loaded ELF object. */
/* SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
# define _GNU_SOURCE
#endif
#include "interpose/elf_object.h"

#include <sys/mman.h>
#include <unistd.h>

/* The relocations that put a symbol's plain address into a pointer. */
#if defined(__x86_64__) && defined(__LP64__)
# define RELOCATION_PROCEDURE R_X86_64_JUMP_SLOT
# define RELOCATION_GLOBAL    R_X86_64_GLOB_DAT
# define RELOCATION_ABSOLUTE  R_X86_64_64
#elif defined(__aarch64__) && defined(__LP64__)
# define RELOCATION_PROCEDURE R_AARCH64_JUMP_SLOT
# define RELOCATION_GLOBAL    R_AARCH64_GLOB_DAT
# define RELOCATION_ABSOLUTE  R_AARCH64_ABS64
#elif defined(__riscv) && __riscv_xlen == 64
# define RELOCATION_PROCEDURE R_RISCV_JUMP_SLOT
# define RELOCATION_GLOBAL    R_RISCV_64
# define RELOCATION_ABSOLUTE  R_RISCV_64
#elif defined(__powerpc64__) && _CALL_ELF == 2
# define RELOCATION_PROCEDURE R_PPC64_JMP_SLOT
# define RELOCATION_GLOBAL    R_PPC64_GLOB_DAT
# define RELOCATION_ABSOLUTE  R_PPC64_ADDR64
#else
# error "This CPU is not known here: build with imports_none.c instead"
#endif

/* What the dynamic section says, before it is put to use. */
typedef struct dynamic_entries {
	elf_address_t symbols, strings, sysv_hash, gnu_hash;
	elf_address_t procedures, others;
	size_t procedures_size, others_size, relative_count;
	elf_address_t procedures_kind;
} dynamic_entries_t;

/* Some loaders replace the addresses in the dynamic section by absolute ones, others leave them relative. */
static const void *absolute(const elf_object_t *object, elf_address_t address)
{
	return (const void *) (address < object->base ? address + object->base : address);
}

static void read_dynamic_section(const ElfW(Dyn) *dynamic, dynamic_entries_t *entries)
{
	for (; dynamic->d_tag != DT_NULL; dynamic++) {
		elf_address_t value = dynamic->d_un.d_ptr;
		switch (dynamic->d_tag) {
			case DT_SYMTAB:    entries->symbols = value; break;
			case DT_STRTAB:    entries->strings = value; break;
			case DT_HASH:      entries->sysv_hash = value; break;
			case DT_GNU_HASH:  entries->gnu_hash = value; break;
			case DT_JMPREL:    entries->procedures = value; break;
			case DT_PLTRELSZ:  entries->procedures_size = value; break;
			case DT_PLTREL:    entries->procedures_kind = value; break;
			case DT_RELA:      entries->others = value; break;
			case DT_RELASZ:    entries->others_size = value; break;
			case DT_RELACOUNT: entries->relative_count = value; break;
			default: break;
		}
	}
}

/* The number of all symbols, from the table that hashes the defined ones: it is sorted by bucket, so
 * the chain of the highest bucket ends with the last symbol. */
static uint32_t count_all_symbols(const uint32_t *gnu_hash)
{
	uint32_t bucket_count = gnu_hash[0], first_hashed = gnu_hash[1], bloom_words = gnu_hash[2];
	const uint32_t *buckets = gnu_hash + 4 + bloom_words * (sizeof(elf_address_t) / sizeof(uint32_t));
	const uint32_t *chains = buckets + bucket_count;
	uint32_t last = 0;
	for (uint32_t i = 0; i < bucket_count; i++) {
		if (buckets[i] > last) {
			last = buckets[i];
		}
	}
	if (last < first_hashed) {
		return first_hashed;
	}
	while ((chains[last - first_hashed] & 1) == 0) {
		last++;
	}
	return last + 1;
}

/*
 * How many symbols can be imports. The GNU hash table holds the defined ones, which stand at the end.
 * One exception: a program linked to a fixed address may define an import's address, and then hashes it.
 */
static uint32_t count_symbols(const elf_object_t *object, const dynamic_entries_t *entries)
{
	if (entries->gnu_hash != 0) {
		const uint32_t *gnu_hash = absolute(object, entries->gnu_hash);
		return object->base == 0 ? count_all_symbols(gnu_hash) : gnu_hash[1];
	}
	if (entries->sysv_hash != 0) {
		return ((const uint32_t *) absolute(object, entries->sysv_hash))[1];
	}
	return 0;
}

static void read_program_headers(elf_object_t *object)
{
	elf_address_t page = (elf_address_t) sysconf(_SC_PAGESIZE);
	object->image = (elf_range_t) {UINTPTR_MAX, 0};
	for (uint16_t i = 0; i < object->header_count; i++) {
		const ElfW(Phdr) *header = &object->headers[i];
		elf_address_t start = object->base + header->p_vaddr, end = start + header->p_memsz;
		switch (header->p_type) {
			case PT_DYNAMIC:
				object->dynamic = (const ElfW(Dyn) *) start;
				break;
			case PT_GNU_RELRO: /* rounded as the loader does it */
				object->relro = (elf_range_t) {start & -page, end & -page};
				break;
			case PT_LOAD:
				if (start < object->image.start) {
					object->image.start = start;
				}
				if (end > object->image.end) {
					object->image.end = end;
				}
				break;
			default:
				break;
		}
	}
}

static elf_relocations_t relocations(const elf_object_t *object, elf_address_t table, size_t size, size_t skipped)
{
	if (table == 0 || size / sizeof(ElfW(Rela)) <= skipped) {
		return (elf_relocations_t) {NULL, 0};
	}
	const ElfW(Rela) *first = absolute(object, table);
	return (elf_relocations_t) {first + skipped, size / sizeof(ElfW(Rela)) - skipped};
}

bool elf_object_read(elf_object_t *object, const struct dl_phdr_info *info)
{
	*object = (elf_object_t) {
		.base = info->dlpi_addr, .name = info->dlpi_name != NULL ? info->dlpi_name : "",
		.headers = info->dlpi_phdr, .header_count = info->dlpi_phnum,
	};
	read_program_headers(object);
	if (object->dynamic == NULL) {
		return false;
	}
	dynamic_entries_t entries = {0};
	read_dynamic_section(object->dynamic, &entries);
	if (entries.symbols == 0 || entries.strings == 0) {
		return false;
	}
	object->symbols = absolute(object, entries.symbols);
	object->strings = absolute(object, entries.strings);
	object->symbol_count = count_symbols(object, &entries);
	if (entries.procedures_kind == DT_RELA) {
		object->procedures = relocations(object, entries.procedures, entries.procedures_size, 0);
	}
	object->others = relocations(object, entries.others, entries.others_size, entries.relative_count);
	return object->symbol_count != 0;
}

/* Memory that the object was loaded to write to; this leaves out relocated code. */
static bool is_data(const elf_object_t *object, elf_address_t address)
{
	for (uint16_t i = 0; i < object->header_count; i++) {
		const ElfW(Phdr) *header = &object->headers[i];
		elf_address_t start = object->base + header->p_vaddr;
		if (header->p_type == PT_LOAD && (header->p_flags & PF_W) != 0
				&& elf_range_contains((elf_range_t) {start, start + header->p_memsz}, address)) {
			return true;
		}
	}
	return false;
}

static void visit_relocations(const elf_object_t *object, elf_relocations_t relocations, const uint8_t *selected,
		elf_slot_callback_t visit, void *context)
{
	for (size_t i = 0; i < relocations.count; i++) {
		const ElfW(Rela) *relocation = &relocations.first[i];
		uint32_t symbol = (uint32_t) (relocation->r_info >> 32);
		if (symbol == 0 || symbol >= object->symbol_count || !selected[symbol]) {
			continue;
		}
		uint32_t type = (uint32_t) relocation->r_info;
		bool is_pointer = type == RELOCATION_PROCEDURE || type == RELOCATION_GLOBAL
			|| (type == RELOCATION_ABSOLUTE && relocation->r_addend == 0);
		elf_address_t address = object->base + relocation->r_offset;
		if (is_pointer && address % sizeof(void *) == 0 && is_data(object, address)) {
			visit(context, (void **) address, symbol);
		}
	}
}

void elf_object_each_slot(const elf_object_t *object, const uint8_t *selected, elf_slot_callback_t visit, void *context)
{
	visit_relocations(object, object->procedures, selected, visit, context);
	visit_relocations(object, object->others, selected, visit, context);
}

static bool change_protection(const elf_object_t *object, int protection)
{
	elf_range_t relro = object->relro;
	return relro.start >= relro.end || mprotect((void *) relro.start, relro.end - relro.start, protection) == 0;
}

bool elf_object_unprotect(const elf_object_t *object)
{
	return change_protection(object, PROT_READ | PROT_WRITE);
}

void elf_object_protect(const elf_object_t *object)
{
	change_protection(object, PROT_READ);
}
