<?php
/* shop.php - two entities for Doctrine ORM. */
/* SPDX-License-Identifier: MIT */

use Doctrine\Common\Collections\{ArrayCollection, Collection};
use Doctrine\ORM\Mapping as ORM;

#[ORM\Entity]
class Customer
{
    #[ORM\Id, ORM\Column, ORM\GeneratedValue]
    public ?int $id = null;

    #[ORM\OneToMany(targetEntity: Purchase::class, mappedBy: 'customer', cascade: ['persist'])]
    public Collection $purchases;

    #[ORM\Version, ORM\Column(type: 'integer')]
    public int $version = 1;

    public function __construct(#[ORM\Column] public string $name)
    {
        $this->purchases = new ArrayCollection();
    }

    public function buy(string $what): void
    {
        $this->purchases[] = new Purchase($this, $what);
    }
}

#[ORM\Entity]
class Purchase
{
    #[ORM\Id, ORM\Column, ORM\GeneratedValue]
    public ?int $id = null;

    public function __construct(
        #[ORM\ManyToOne(targetEntity: Customer::class, inversedBy: 'purchases')] public Customer $customer,
        #[ORM\Column] public string $what,
    ) {
    }
}
